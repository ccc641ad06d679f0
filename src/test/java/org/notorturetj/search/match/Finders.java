package org.notorturetj.search.match;

import org.notorturetj.search.index.SearchIndex;

/** Finders for tests, of indexes of their own. */
public final class Finders {
    private Finders() {}

    public static Finder of(SearchIndex index) {
        return new Finder(index);
    }
}
