package org.notorturetj.reading.record;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Collects the filters of a request as facets. */
public final class FacetFilter {
    private final Set<String> facets = new TreeSet<>();

    public FacetFilter with(String name, @Nullable String value) {
        if (value != null) {
            facets.add(name + ":" + value);
        }
        return this;
    }

    public Set<String> facets() {
        return facets;
    }
}
