package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.ProtectedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts that are meant to take long, and lists of names that are. What is not linear does not end
 * within the minute, by orders of magnitude; how long they take is in lab 19.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
@Tag("proof")
class GuardBoundsTest {
    private static final NameGuard GUARD = Protected.fivePeople();
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "а",
                "а ",
                "а-",
                "-",
                "&amp;",
                "<b>",
                "[a](",
                "a@",
                "<!--",
                "%D0",
                "\\",
                "u\u0308",
                "Фируз ",
                "Каримов ",
                "Фируз Каримов ",
                "карим",
                "#standwithpulodshoevanow ",
                "_pulodshoeva",
                "FreeName",
                "aB",
                "фирузкарим",
                "Ф. ",
                "0",
                "1a",
                "\u1d0b",
                "zh",
                "x",
                "К*р",
                "К-в ",
                "Фируз К-в ",
                "کریم",
                "کریموف ",
                "الد",
                "\\u0424"
            })
    void much_of_one_thing_ends(String one) {
        String text = one.repeat(MILLION / (25 * one.length()));

        assertThat(GUARD.check(text, Language.RU)).isNotNull();
        assertThat(GUARD.checkIdentifier(text.substring(0, 10_000), Language.RU)).isNotNull();
    }

    @Test
    void a_megabyte_of_words_ends() {
        String words = "Вчера суд допросил свидетеля, а потом объявил перерыв. ";

        assertThat(GUARD.check(words.repeat(MILLION / words.length() / 2), Language.RU)).isEmpty();
    }

    @Test
    void a_name_is_found_behind_a_million_invisible_characters() {
        String text = "Фи" + "\u200b".repeat(MILLION) + "руз Каримов";

        assertThat(GUARD.check(text, Language.RU))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.from()).isZero();
                            assertThat(hit.to()).isEqualTo(text.length());
                        });
    }

    @Test
    void a_thousand_names_in_one_text_are_a_thousand_hits() {
        String line =
                "Вчера суд допросил свидетеля. Потом вызвали: Фируз Каримов, 1980 года рождения.\n\n";

        assertThat(GUARD.check(line.repeat(1000), Language.RU))
                .hasSize(1000)
                .allMatch(hit -> hit.verdict() == NameVerdict.BLOCK);
    }

    @Test
    void three_thousand_people_of_one_given_name_do_not_make_texts_slow() {
        var random = new Random(3);
        List<ProtectedName> names = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            names.add(
                    new ProtectedName(
                            "" + i,
                            null,
                            List.of(
                                    Protected.name(
                                            Language.RU,
                                            "Фируз " + surname(random) + "ов",
                                            "Ф. А."))));
        }
        NameGuard guard = NameGuard.of(names);
        String text =
                ("Фируз " + surname(new Random(3)) + "ов, Фируза, Фирузу. ").repeat(MILLION / 600);

        List<NameHit> hits = guard.check(text, Language.RU);

        assertThat(hits).hasSizeGreaterThan(1_000);
        assertThat(hits).allMatch(hit -> hit.persons().size() <= 50);
    }

    private static String surname(Random random) {
        var name = new StringBuilder("Б");
        for (int i = 0; i < 3; i++) {
            name.append("аиоуе".charAt(random.nextInt(5)))
                    .append("бвгдзклмнрстфхш".charAt(random.nextInt(15)));
        }
        return name.toString();
    }
}
