package org.notorturetj.reading;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Turns the filters of a request into facets. */
final class FacetFilter {
    private final Set<String> facets = new TreeSet<>();

    FacetFilter with(String name, @Nullable String value) {
        if (value != null) {
            facets.add(name + ":" + value);
        }
        return this;
    }

    Set<String> facets() {
        return facets;
    }
}
