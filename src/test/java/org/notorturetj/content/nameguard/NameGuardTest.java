package org.notorturetj.content.nameguard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.NameProblem;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;
import org.notorturetj.content.nameguard.text.GuardedMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameGuardTest {
    private static final NameGuard GUARD = Protected.fivePeople();

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("written")
    void a_text_is_judged_as_somebody_wrote_down(String verdict, String form, String text) {
        String worst =
                GUARD.check(text, Language.RU).stream()
                        .map(NameHit::verdict)
                        .min(Comparator.naturalOrder())
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .orElse("pass");

        assertThat(worst).as(form).isEqualTo(verdict);
    }

    @Test
    void a_hit_says_where_whose_and_what_to_write_instead() {
        String text = "Ба гуфтаи модар, Фи\u00adрӯз <b>Ка</b>римзодаро заданд.";

        assertThat(GUARD.check(text, Language.TG))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(text.substring(hit.from(), hit.to()))
                                    .isEqualTo("Фи\u00adрӯз <b>Ка</b>римзодаро");
                            assertThat(hit.persons()).containsExactly("k");
                            assertThat(hit.reason()).isEqualTo(NameReason.FULL_NAME);
                            assertThat(hit.suggestion()).isEqualTo("Ф. К.");
                        });
    }

    @Test
    void initials_are_those_of_the_text_s_language() {
        NameGuard guard =
                NameGuard.of(
                        List.of(
                                new ProtectedName(
                                        "1",
                                        null,
                                        List.of(
                                                Protected.name(
                                                        Language.TG, "Ҷамшед Ғайбов", "Ҷ. Ғ."),
                                                Protected.name(
                                                        Language.EN,
                                                        "Jamshed Ghaybov",
                                                        "J. G.")))));

        assertThat(guard.check("Jamshed Ghaybov", Language.EN).get(0).suggestion())
                .isEqualTo("J. G.");
        assertThat(guard.check("Ҷамшед Ғайбов", Language.TG).get(0).suggestion())
                .isEqualTo("Ҷ. Ғ.");
        // Not registered in Russian: the next language that readers of Russian are served.
        assertThat(guard.check("Джамшед Гайбов", Language.RU).get(0).suggestion())
                .isEqualTo("Ҷ. Ғ.");
    }

    @Test
    void two_people_of_one_name_are_both_told_and_no_initials_are_guessed() {
        NameGuard guard =
                NameGuard.of(
                        List.of(
                                Protected.person(
                                        "1", "Азиз Ғоибов", "Азиз Гоибов", "Aziz Ghoibov", "А. Ғ."),
                                Protected.person(
                                        "2", "Азиз Ғоибӣ", "Азиз Гоиби", "Aziz Ghoibi", "А. Г.")));

        assertThat(guard.check("Азиз Гоибзода", Language.RU))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.persons()).containsExactly("1", "2");
                            assertThat(hit.suggestion()).isNull();
                        });
    }

    @Test
    void a_nickname_and_a_patronymic_are_parts_of_a_name() {
        NameGuard guard =
                NameGuard.of(
                        List.of(
                                new ProtectedName(
                                        "1",
                                        "case",
                                        List.of(
                                                new WrittenName(
                                                        Language.RU,
                                                        "Анвар",
                                                        "Гоибов",
                                                        "Насимович",
                                                        List.of("Дядя Кеша", "Грузчик"),
                                                        "А. Г.")))));

        assertThat(guard.check("видели Анвара Насимовича", Language.RU).get(0).verdict())
                .isEqualTo(NameVerdict.BLOCK);
        assertThat(guard.check("пришёл дядя Кеша", Language.RU)).isNotEmpty();
        assertThat(guard.check("По кличке Грузчик", Language.RU).get(0).verdict())
                .isEqualTo(NameVerdict.BLOCK);
    }

    @Test
    void an_identifier_needs_no_capitals() {
        assertThat(GUARD.checkIdentifier("zaderzhan-firuz-karimov", Language.RU))
                .extracting(NameHit::verdict)
                .containsExactly(NameVerdict.BLOCK);
        assertThat(GUARD.checkIdentifier("delo-f-karimova", Language.RU))
                .extracting(NameHit::verdict)
                .containsExactly(NameVerdict.BLOCK);
        assertThat(GUARD.checkIdentifier("karimov", Language.RU))
                .extracting(NameHit::verdict)
                .containsExactly(NameVerdict.WARN);
        assertThat(GUARD.checkIdentifier("nadezhda-i-svet", Language.RU)).isEmpty();
    }

    @Test
    void of_a_slug_only_the_name_is_told() {
        assertThat(GUARD.checkIdentifier("delo-firuz-karimov-2026", Language.RU))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.from()).isEqualTo("delo-".length());
                            assertThat(hit.to()).isEqualTo("delo-firuz-karimov".length());
                        });
        // A second one behind it is not left over.
        assertThat(GUARD.checkIdentifier("firuz-karimov-f-i-r-u-z-k-a-r-i-m-o-v", Language.RU))
                .last()
                .satisfies(hit -> assertThat(hit.to()).isEqualTo(37));
    }

    @Test
    void parts_in_two_texts_that_are_read_together_are_warned_of() {
        List<GuardedMember> article =
                List.of(
                        new GuardedMember("Фирӯз: чӣ маълум аст", false),
                        new GuardedMember("Ba khabari ru", false),
                        new GuardedMember("Каримовро заданд.", false));

        List<List<NameHit>> hits = GUARD.across(article, Language.TG);

        assertThat(hits.get(0))
                .extracting(NameHit::reason)
                .containsExactly(NameReason.PARTS_ACROSS);
        assertThat(hits.get(1)).isEmpty();
        assertThat(hits.get(2))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.verdict()).isEqualTo(NameVerdict.WARN);
                            assertThat(hit.persons()).containsExactly("k");
                            assertThat(hit.suggestion()).isEqualTo("Ф. К.");
                        });
        assertThat(GUARD.across(List.of(article.get(0), article.get(1)), Language.TG))
                .allMatch(List::isEmpty);
    }

    @Test
    void a_name_of_two_letters_is_found_and_makes_no_word_a_name() {
        NameGuard guard =
                NameGuard.of(
                        List.of(
                                new ProtectedName(
                                        "1", null, List.of(name("Ли Ан"), name("Ир Ни")))));

        assertThat(guard.check("Свидетеля звали Ли Ан.", Language.RU))
                .extracting(NameHit::verdict)
                .containsExactly(NameVerdict.BLOCK);
        assertThat(guard.check("Пришёл ли он? Ни ан, ни ли. Или нет.", Language.RU)).isEmpty();
    }

    private static WrittenName name(String full) {
        return Protected.name(full.startsWith("Ли") ? Language.RU : Language.TG, full, "Л. А.");
    }

    @Test
    void characters_that_are_written_as_codes_are_read() {
        String codes = "{\"name\": \"\\u0424\\u0438\\u0440\\u0443\\u0437 K\\u0430rimov\"}";

        assertThat(GUARD.check(codes, Language.EN))
                .extracting(NameHit::verdict)
                .containsExactly(NameVerdict.BLOCK);
    }

    @Test
    void nothing_prints_a_name() {
        ProtectedName name =
                Protected.person("id", "Фирӯз Каримов", "Фируз Каримов", "Firuz Karimov", "Ф. К.");

        assertThat(
                        Stream.of(
                                name,
                                name.written().get(0),
                                GUARD,
                                GUARD.check("Фируз Каримов", Language.RU)))
                .noneMatch(it -> it.toString().matches("(?iu).*(фир|карим|firuz|karim|ф\\. к).*"));
    }

    @Test
    void names_that_could_not_be_found_are_refused_without_being_quoted() {
        assertThat(Protected.name(Language.RU, "فیروز کریم", "").problem())
                .contains(NameProblem.UNKNOWN_SCRIPT);
        assertThat(Protected.name(Language.RU, "Фируз2 Каримов", "").problem())
                .contains(NameProblem.UNKNOWN_SCRIPT);
        assertThat(Protected.name(Language.RU, "Ф Каримов", "").problem())
                .contains(NameProblem.TOO_SHORT);
        assertThat(Protected.name(Language.RU, "", "").problem()).contains(NameProblem.NO_PART);
        assertThat(Protected.name(Language.RU, "а".repeat(101), "").problem())
                .contains(NameProblem.TOO_LONG);
        assertThat(Protected.name(Language.RU, "Фируз Каримов", "Фируз").problem())
                .contains(NameProblem.NO_INITIALS);
        assertThat(Protected.name(Language.EN, "Ra'no O\u2019Neill", "R. O.").problem()).isEmpty();
        assertThatThrownBy(
                        () ->
                                NameGuard.of(
                                        List.of(
                                                new ProtectedName(
                                                        "7",
                                                        null,
                                                        List.of(
                                                                Protected.name(
                                                                        Language.RU,
                                                                        "Ф Каримов",
                                                                        ""))))))
                .hasMessageContaining("7")
                .hasMessageNotContaining("Каримов");
    }

    static Stream<Arguments> written() throws IOException {
        try (InputStream file = NameGuardTest.class.getResourceAsStream("/guard/written.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\t", 3))
                            .map(one -> arguments(one[0], one[1], unescaped(one[2])))
                            .toList()
                            .stream();
        }
    }

    static String unescaped(String written) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(written)
                .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)))
                .translateEscapes();
    }
}
