package org.notorturetj.platform.http;

/**
 * The paths of search. They take a body beside a query, their answers are in no cache of others,
 * and they have a part of the memory and of the work of their own.
 */
public final class SearchPath {
    private static final String VERSION = "/v1/";
    private static final String SEARCH = "/search";

    /** Of a language in a path. */
    private static final int TAG = 2;

    private SearchPath() {}

    /** Whether a path, which may have a query behind it, is one of them. */
    public static boolean holds(String path) {
        int from = VERSION.length() + TAG;
        int end = from + SEARCH.length();
        return path.startsWith(VERSION)
                && path.startsWith(SEARCH, from)
                && (path.length() == end || path.charAt(end) == '/' || path.charAt(end) == '?');
    }
}
