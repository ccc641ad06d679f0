package org.notorturetj.content.nameguard.name;

import java.util.Optional;

import org.notorturetj.platform.text.Initials;

/** Why a name cannot be guarded, and is to be refused when it is registered. */
public enum NameProblem {
    /** Neither a given name, a surname, a patronymic nor a nickname. */
    NO_PART,
    /** A part has letters that are neither Cyrillic nor Latin, or something that is no letter. */
    UNKNOWN_SCRIPT,
    /** A part has one letter, and would be found in every text. */
    TOO_SHORT,
    /** A part is longer than {@link WrittenName#LONGEST_PART}, or there are too many nicknames. */
    TOO_LONG,
    /** The initials are not initials, such as {@code Ф. К.}. */
    NO_INITIALS;

    public static Optional<NameProblem> of(WrittenName name) {
        if (name.parts().findAny().isEmpty()) {
            return Optional.of(NO_PART);
        }
        if (name.nicknames().size() > WrittenName.MOST_NICKNAMES
                || name.parts().anyMatch(part -> part.length() > WrittenName.LONGEST_PART)) {
            return Optional.of(TOO_LONG);
        }
        if (!name.parts().allMatch(NameLetters::areKnown)) {
            return Optional.of(UNKNOWN_SCRIPT);
        }
        if (name.parts().anyMatch(part -> NameLetters.count(part) < 2)) {
            return Optional.of(TOO_SHORT);
        }
        boolean initials = name.initials().isEmpty() || Initials.areInitials(name.initials());
        return initials ? Optional.empty() : Optional.of(NO_INITIALS);
    }
}
