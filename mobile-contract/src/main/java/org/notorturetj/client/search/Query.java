package org.notorturetj.client.search;

import java.util.Collections;
import java.util.List;

/** What somebody looks for. Immutable. */
public final class Query {
    /** Longer queries are cut here, in UTF-16 units. */
    public static final int MAX_LENGTH = 400;

    /** Of a longer query, the first words that are no stop words. */
    public static final int MAX_PARTS = 16;

    /** Of one word. */
    public static final int MAX_ALTERNATIVES = 48;

    /**
     * Words that are corrected, of those that are nowhere: nobody mistypes more and is understood.
     */
    public static final int MAX_CORRECTED = 6;

    /** Letters of these words together. */
    public static final int MAX_CORRECTED_LENGTH = 40;

    private final String language;
    private final List<QueryPart> parts;
    private final boolean cut;

    Query(String language, List<QueryPart> parts, boolean cut) {
        this.language = language;
        this.parts = Collections.unmodifiableList(parts);
        this.cut = cut;
    }

    /** The language of whoever asks: tg, ru, en. */
    public String language() {
        return language;
    }

    /** Its words in order, without stop words. */
    public List<QueryPart> parts() {
        return parts;
    }

    /**
     * Of the words of this query that are nowhere, those that are worth looking for what was meant,
     * in order: the first {@value #MAX_CORRECTED}, while they have at most {@value
     * #MAX_CORRECTED_LENGTH} letters together. Each costs as much as a search.
     */
    public List<QueryPart> correctable(List<QueryPart> unknown) {
        int letters = 0;
        int words = 0;
        while (words < unknown.size() && words < MAX_CORRECTED) {
            letters += unknown.get(words).word().length();
            if (letters > MAX_CORRECTED_LENGTH) {
                break;
            }
            words++;
        }
        return Collections.unmodifiableList(unknown.subList(0, words));
    }

    /** Nothing to look for: no letter and no digit, or only stop words. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether some of what was typed is not looked for because it was too much. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public String toString() {
        return "Query " + language + " of " + parts.size() + " words";
    }
}
