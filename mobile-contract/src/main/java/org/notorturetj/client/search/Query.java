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
