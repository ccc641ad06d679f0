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

    /**
     * The signed head: news within a minute, the last one for a day when the server is blocked. Not
     * while it is renewed: a phone that was woken up wants the head of now.
     */
    public static final String HEAD = "max-age=60, stale-if-error=86400";

    /** What never changes under its address; a week, so that a removal reaches caches too. */
    public static final String FILE = "max-age=604800";

    public static final String PACK = "max-age=300, stale-if-error=604800";

    public static final String CARD = "max-age=3600, stale-if-error=604800";

    /** Problems are never kept: the next moment may be better. */
    public static final String PROBLEM = "no-store";

    /** What the desk says is for those who work there, and for no cache. */
    public static final String DESK = "no-store";

    /** What a device sends and is told is between it and the server. */
    public static final String DEVICE = "no-store";

    private CachePolicy() {}
}
