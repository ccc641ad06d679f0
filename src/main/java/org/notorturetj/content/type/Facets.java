package org.notorturetj.content.type;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What filters select by: words like {@code topic:detention}, kept beside each listed record. */
public final class Facets {
    private final Set<String> words = new TreeSet<>();

    private Facets() {}

    /** The words of one document, to be added one after the other. */
    public static Facets of() {
        return new Facets();
    }

    /** A single word. */
    public static String word(String name, String value) {
        return name + ":" + value;
    }

    /** Adds a value, when there is one. */
    public Facets with(String name, @Nullable String value) {
        if (value != null) {
            words.add(word(name, value));
        }
        return this;
    }

    /** Adds several values. */
    public Facets with(String name, Iterable<String> values) {
        values.forEach(value -> with(name, value));
        return this;
    }

    public Set<String> words() {
        return Set.copyOf(words);
    }
}
