package org.notorturetj.content.nameguard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.corpus.CommonPeople;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred people with common names, each with every ending of {@code endings-tried.tsv} on the
 * given name and on the family name, in Tajik, in Russian and in Latin letters.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class NameEndingsTest {
    private static final List<ProtectedName> PEOPLE = CommonPeople.make(200);
    private static final List<Ending> ENDINGS =
            CommonPeople.lines("endings-tried.tsv").map(Ending::read).toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_name_is_found_with_every_ending(Language language) {
        assertThat(missed(language, PEOPLE, PEOPLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_name_that_was_registered_in_another_dress_is_found_with_every_ending(Language language) {
        List<ProtectedName> registered =
                PEOPLE.stream().map(NameEndingsTest::otherwiseDressed).toList();

        assertThat(missed(language, registered, PEOPLE)).isEmpty();
    }

    @Test
    void the_product_is_not_small() {
        assertThat(PEOPLE).hasSize(200);
        assertThat(
                        PEOPLE.stream()
                                .flatMap(it -> it.written().stream())
                                .flatMap(it -> Stream.of(it.given(), it.surname()))
                                .mapToInt(name -> Ending.all(ENDINGS, name).size())
                                .sum())
                .isGreaterThan(25_000);
    }

    /** Texts in which somebody is not found, by the ending: how often, and one of them. */
    private static Map<String, String> missed(
            Language language, List<ProtectedName> registered, List<ProtectedName> written) {
        NameGuard guard = NameGuard.of(registered);
        Map<String, String> missed = new TreeMap<>();
        for (ProtectedName person : written) {
            WrittenName name = in(person, language);
            for (Ending.Formed given : Ending.all(of(language), name.given())) {
                check(guard, person, given, given.text() + " " + name.surname(), missed);
            }
            for (Ending.Formed surname : Ending.all(of(language), name.surname())) {
                check(guard, person, surname, name.given() + " " + surname.text(), missed);
            }
        }
        return missed;
    }

    private static void check(
            NameGuard guard,
            ProtectedName person,
            Ending.Formed formed,
            String text,
            Map<String, String> missed) {
        String carrier = "— ва гуфт: " + text;
        boolean found =
                guard.check(carrier, Language.TG).stream()
                        .anyMatch(
                                hit ->
                                        hit.verdict() == NameVerdict.BLOCK
                                                && hit.persons().contains(person.id())
                                                && hit.to() - hit.from() >= text.length() - 2);
        if (!found) {
            missed.merge(formed.ending(), text, (one, other) -> one + "; " + other);
        }
    }

    private static List<Ending> of(Language language) {
        return ENDINGS.stream().filter(it -> it.language() == language).toList();
    }

    private static WrittenName in(ProtectedName person, Language language) {
        return person.written().stream()
                .filter(it -> it.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private static ProtectedName otherwiseDressed(ProtectedName person) {
        return new ProtectedName(
                person.id(),
                null,
                person.written().stream()
                        .map(
                                it ->
                                        new WrittenName(
                                                it.language(),
                                                it.given()
                                                        .replaceAll("ulloh?$", "ullah")
                                                        .replaceAll("улло$", "уллоҳ"),
                                                CommonPeople.otherwiseDressed(it.surname()),
                                                "",
                                                List.of(),
                                                it.initials()))
                        .toList());
    }

    /** Endings of one kind of names. */
    private record Ending(Language language, Pattern after, int cut, List<String> endings) {
        /** A name with an ending. */
        record Formed(String ending, String text) {}

        static Ending read(String line) {
            String[] columns = line.split("\t", -1);
            return new Ending(
                    Language.fromString(columns[0]),
                    Pattern.compile(columns[1] + "$"),
                    Integer.parseInt(columns[2]),
                    List.of(columns[3].split(" ", -1)));
        }

        static List<Formed> all(List<Ending> endings, String name) {
            List<Formed> formed = new ArrayList<>();
            for (Ending ending : endings) {
                if (ending.after.matcher(name).find()) {
                    String start = name.substring(0, name.length() - ending.cut);
                    ending.endings.forEach(
                            it ->
                                    formed.add(
                                            new Formed(
                                                    ending.language + " " + ending.after + "-" + it,
                                                    start + it)));
                }
            }
            return formed;
        }
    }
}
