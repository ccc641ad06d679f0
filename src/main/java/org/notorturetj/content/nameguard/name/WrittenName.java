package org.notorturetj.content.nameguard.name;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;

/**
 * How a person is called in one language. Parts that are not known are empty.
 *
 * @param nicknames other names by which people find the person, each of one or several words
 * @param initials what a text in this language says instead; empty if not registered in it
 */
public record WrittenName(
        Language language,
        String given,
        String surname,
        String patronymic,
        List<String> nicknames,
        String initials) {
    /** Longest part, in UTF-16 units; the longest names of passports are shorter. */
    public static final int LONGEST_PART = 100;

    /** More than anybody has. */
    public static final int MOST_NICKNAMES = 20;

    public WrittenName {
        given = given.strip();
        surname = surname.strip();
        patronymic = patronymic.strip();
        nicknames = nicknames.stream().map(String::strip).toList();
        initials = initials.strip();
    }

    /** Why the guard could not find this name in texts; empty if it can. */
    public Optional<NameProblem> problem() {
        return NameProblem.of(this);
    }

    /** All parts that are not empty. */
    Stream<String> parts() {
        return Stream.concat(Stream.of(given, surname, patronymic), nicknames.stream())
                .filter(part -> !part.isEmpty());
    }

    /** Nothing: a name is never printed. */
    @Override
    public String toString() {
        return "WrittenName[redacted]";
    }
}
