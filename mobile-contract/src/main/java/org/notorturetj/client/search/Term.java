package org.notorturetj.client.search;

/** A word of a text, as it is indexed, and where it stands. Immutable. */
public final class Term {
    private final String text;
    private final String word;
    private final int start;
    private final int end;
    private final int position;

    Term(String text, String word, int start, int end, int position) {
        this.text = text;
        this.word = word;
        this.start = start;
        this.end = end;
        this.position = position;
    }

    /** What is compared: folded and without endings. Letters, digits and apostrophes only. */
    public String text() {
        return text;
    }

    /** The whole word, folded: for lists of words and suggestions. */
    public String word() {
        return word;
    }

    /** Where the word begins in the text, in UTF-16 units. */
    public int start() {
        return start;
    }

    /** Where it ends, exclusive. */
    public int end() {
        return end;
    }

    /** Which word of the text it is, from 0; stop words count. */
    public int position() {
        return position;
    }

    @Override
    public String toString() {
        return text + "@" + start + "-" + end;
    }
}
