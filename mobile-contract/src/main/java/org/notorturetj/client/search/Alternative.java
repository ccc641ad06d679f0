package org.notorturetj.client.search;

import java.util.Collections;
import java.util.List;

/** One way in which a text can answer a word of a query. Immutable. */
public final class Alternative {
    private final List<String> terms;
    private final Origin origin;
    private final String language;
    private final double weight;

    Alternative(List<String> terms, Origin origin, String language, double weight) {
        this.terms = Collections.unmodifiableList(terms);
        this.origin = origin;
        this.language = language;
        this.weight = weight;
    }

    /**
     * What must be in the text: terms as {@link Term#text}, all of them; more than one only for
     * synonyms of several words. For {@link Origin#PREFIX} the one beginning of terms.
     */
    public List<String> terms() {
        return terms;
    }

    /** Whether a text matches by a term that begins like the only one here. */
    public boolean isPrefix() {
        return origin == Origin.PREFIX;
    }

    public Origin origin() {
        return origin;
    }

    /** The language in which the word was understood: tg, ru, en. */
    public String language() {
        return language;
    }

    /** How much a match counts, from 0 to 1. */
    public double weight() {
        return weight;
    }

    @Override
    public String toString() {
        return origin + ":" + language + terms;
    }
}
