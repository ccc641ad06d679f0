package org.notorturetj.client.search;

import java.util.Collections;
import java.util.List;

/** A word of a query, with everything that answers it. Immutable. */
public final class QueryPart {
    private final String word;
    private final int start;
    private final int end;
    private final double weight;
    private final List<Alternative> alternatives;

    QueryPart(String word, int start, int end, double weight, List<Alternative> alternatives) {
        this.word = word;
        this.start = start;
        this.end = end;
        this.weight = weight;
        this.alternatives = Collections.unmodifiableList(alternatives);
    }

    /** The word as typed, folded. */
    public String word() {
        return word;
    }

    /** Where it begins in the query, in UTF-16 units. */
    public int start() {
        return start;
    }

    /** Where it ends, exclusive. */
    public int end() {
        return end;
    }

    /** How much it says about what is looked for: "torture" much, "need" little. Above 0. */
    public double weight() {
        return weight;
    }

    /** At most {@link Query#MAX_ALTERNATIVES}, no two alike; as typed first. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    @Override
    public String toString() {
        return word + "*" + weight + alternatives;
    }
}
