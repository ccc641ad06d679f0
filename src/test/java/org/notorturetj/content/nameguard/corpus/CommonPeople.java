package org.notorturetj.content.nameguard.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

/** People with common names of every kind, put together at random. */
public final class CommonPeople {
    private static final List<String> LISTS =
            List.of("people-ullo.tsv", "people.tsv", "people-blind.tsv");

    private CommonPeople() {}

    /** So many people. */
    public static List<ProtectedName> make(int count) {
        List<ProtectedName> people = new ArrayList<>();
        for (String list : LISTS) {
            int some = Math.min(count - people.size(), (count + LISTS.size() - 1) / LISTS.size());
            for (InventedPerson person : new InventedPeople(list).make(some)) {
                people.add(
                        new ProtectedName(
                                "" + people.size(),
                                null,
                                Stream.of(Language.values()).map(it -> in(person, it)).toList()));
            }
        }
        return people;
    }

    private static WrittenName in(InventedPerson person, Language language) {
        return new WrittenName(
                language,
                person.in(language).given(),
                person.in(language).surname(),
                "",
                List.of(),
                "N. N.");
    }

    /** The lines of a table of {@code resources/guard}. */
    public static Stream<String> lines(String resource) {
        return InventedPeople.lines(resource).stream();
    }

    /** A family name as a passport of another year may have it. */
    public static String otherwiseDressed(String surname) {
        for (String[] dress :
                new String[][] {
                    {"лоева?$", "лоҳзода"},
                    {"[ое]ва?$", "зода"},
                    {"зода$", "ов"},
                    {"loeva?$", "lohzoda"},
                    {"[oe]va?$", "zoda"},
                    {"zoda$", "ov"}
                }) {
            String other = surname.replaceAll(dress[0], dress[1]);
            if (!other.equals(surname)) {
                return other;
            }
        }
        return surname;
    }
}
