package org.notorturetj.pages.form;

import org.jspecify.annotations.Nullable;

/**
 * Something that is said beside a member.
 *
 * @param kind error, warn or said
 * @param place in the member; null: all of it
 * @param href to where more of it stands; null: nowhere
 */
public record Note(String kind, String sentence, @Nullable Passage place, @Nullable String href) {
    private static final String ERROR = "error";

    /** What is wrong. */
    public static Note error(String sentence, @Nullable Passage place) {
        return new Note(ERROR, sentence, place, null);
    }

    /** What may harm somebody. */
    public static Note warning(String sentence, @Nullable Passage place) {
        return new Note("warn", sentence, place, null);
    }

    /** What a colleague said. */
    public static Note said(String sentence, @Nullable Passage place, String href) {
        return new Note("said", sentence, place, href);
    }

    boolean isError() {
        return kind.equals(ERROR);
    }
}
