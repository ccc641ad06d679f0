package org.notorturetj.verification;

import java.util.Locale;

/** What a text or an address is. */
enum Verdict {
    /** Ours, word by word. */
    GENUINE,
    /** Ours, as it was before a correction. */
    EARLIER,
    /** Ours, as it was before a correction, with other lines around it. */
    EARLIER_SURROUNDED,
    /** Ours, with other lines before, after or between its title, summary and body. */
    SURROUNDED,
    /** Ours, but letters that only Tajik has were typed as others. */
    LETTERS,
    /** Ours, with other words in it. */
    ALTERED,
    /** Was ours: copies are to be deleted. */
    WITHDRAWN,
    /** Nothing that is published now. */
    UNKNOWN;

    /** Whether all words are as they are published now. */
    boolean isAsPublished() {
        return this == GENUINE || this == LETTERS;
    }

    /** On the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    static Verdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
