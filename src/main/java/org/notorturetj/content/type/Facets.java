package org.notorturetj.content.type;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What filters select by: strings such as {@code topic:detention}, stored with each listed record.
 */
public final class Facets {
    private final Set<String> facets = new TreeSet<>();

    private Facets() {}

    public static Facets of() {
        return new Facets();
    }

    /** A single facet. */
    public static String facet(String name, String value) {
        return name + ":" + value;
    }

    /** Adds a value unless it is null. */
    public Facets with(String name, @Nullable String value) {
        if (value != null) {
            facets.add(facet(name, value));
        }
        return this;
    }

    /** Adds several values. */
    public Facets with(String name, Iterable<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    public Set<String> toSet() {
        return Set.copyOf(facets);
    }
}
