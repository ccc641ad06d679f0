package org.notorturetj.contract.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** How each operation of both contracts is called, by its name in the documents. */
@ApplicationScoped
public class Recipes {
    private final Map<String, Entry> entries = new TreeMap<>();

    Recipes(@Any Instance<RecipeBook> books) {
        books.forEach(book -> book.addTo(this));
    }

    /**
     * Adds the recipe of an operation.
     *
     * @return what else is known of it
     */
    public Entry add(String operation, Recipe simplest) {
        Entry entry = new Entry(simplest);
        if (entries.put(operation, entry) != null) {
            throw new IllegalStateException(operation + " has two recipes");
        }
        return entry;
    }

    /** The operations that have a recipe. */
    public Set<String> operations() {
        return entries.keySet();
    }

    /** The recipe of an operation and its alternatives. */
    public Entry of(String operation) {
        Entry entry = entries.get(operation);
        if (entry == null) {
            throw new IllegalStateException("there is no recipe for " + operation);
        }
        return entry;
    }

    /** What is known of an operation. */
    public static final class Entry {
        private final Recipe simplest;
        private final Map<String, List<?>> values = new TreeMap<>();
        private final Map<String, Recipe> special = new LinkedHashMap<>();

        private boolean findsNothing;

        private Entry(Recipe simplest) {
            this.simplest = simplest;
        }

        /** Values of a parameter or a member of the body, where the document does not list them. */
        public Entry values(String name, Object... each) {
            values.put(name, List.of(each));
            return this;
        }

        /**
         * What is asked instead of the simplest request with one value in it, because the value
         * needs data of its own.
         *
         * @param variant the name of an optional parameter or member, or {@code name=value}
         */
        public Entry when(String variant, Recipe recipe) {
            special.put(variant, recipe);
            return this;
        }

        /** Its list is empty on the server of the tests. */
        public Entry thatFindsNothing() {
            findsNothing = true;
            return this;
        }

        public boolean findsNothing() {
            return findsNothing;
        }

        /** The request that says no more than it must. */
        public Recipe simplest() {
            return simplest;
        }

        /** The values that were given, by the name of what has them. */
        public Map<String, List<?>> values() {
            return values;
        }

        /** What is asked instead, by the name of the variant. */
        public Map<String, Recipe> special() {
            return special;
        }
    }
}
