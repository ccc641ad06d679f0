package org.notorturetj.search.match;

import org.notorturetj.search.index.SearchIndex;

/** Searchers for tests, of indexes of their own. */
public final class Searchers {
    private Searchers() {}

    public static Searcher of(SearchIndex index) {
        return new Searcher(index);
    }
}
