package org.notorturetj.api.search;

/** Forms of what is asked for: the same in an address and in a body. */
public final class SearchWords {
    /** Longest query in characters. What is longer is a text, not a question. */
    public static final int QUERY_LENGTH = 400;

    /** How many lines are suggested at most. */
    public static final int SUGGESTIONS = 8;

    private SearchWords() {}
}
