package org.notorturetj.client.search.index;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a phone finds. Immutable. */
public final class SearchResult {
    private final List<Hit> hits;
    private final String correction;

    SearchResult(List<Hit> hits, String correction) {
        this.hits = Collections.unmodifiableList(hits);
        this.correction = correction;
    }

    /** The best first; empty if nothing answers. */
    public List<Hit> hits() {
        return hits;
    }

    /** "Did you mean": the words that were looked for, if what was typed is in no record. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    /** How many were found: nothing that a log must not have. */
    @Override
    public String toString() {
        return hits.size() + " hits";
    }
}
