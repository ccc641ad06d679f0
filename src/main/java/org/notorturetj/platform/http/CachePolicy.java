package org.notorturetj.platform.http;

/**
 * What caches may do. One sentence for all content, so that no header betrays what is about to
 * change.
 */
public final class CachePolicy {
    /**
     * A minute fresh; ten more while it is renewed; a week when the server is down or blocked (RFC
     * 5861): an old hotline number is better than none, and nothing is kept longer, so that a
     * removal reaches caches too.
     */
    public static final String CONTENT =
            "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800";

    /** Problems are never kept: the next moment may be better. */
    public static final String PROBLEM = "no-store";

    private CachePolicy() {}
}
