package org.notorturetj.platform.http;

/**
 * {@code Cache-Control} values. Content has one by its path, so that no header betrays what is
 * about to change.
 */
public final class CachePolicy {
    /**
     * Fresh for a minute, ten more while it is revalidated, and a week if the server is down or
     * blocked (RFC 5861): an old hotline number is better than none. No longer, so that a removal
     * reaches caches too.
     */
    public static final String CONTENT =
            "public, max-age=60, stale-while-revalidate=600, stale-if-error=604800";

    /**
     * Alerts and numbers to call: as long as other content, but never stale while it is
     * revalidated. Who reads them acts on them.
     */
    public static final String URGENT = "public, max-age=60, stale-if-error=604800";

    /**
     * The signed head: fresh for a minute, a day if the server is blocked. Never stale while
     * revalidating: a phone that was woken up needs the current head.
     */
    public static final String HEAD = "max-age=60, stale-if-error=86400";

    /** Immutable files; a week at most, so that a removal reaches caches too. */
    public static final String FILE = "max-age=604800";

    /** Pictures, reports and recordings: their bytes never change; as long as other files. */
    public static final String MEDIA = "public, max-age=604800";

    public static final String PACK = "max-age=300, stale-if-error=604800";

    public static final String CARD = "max-age=3600, stale-if-error=604800";

    /** Problems are not cached: the next request may succeed. */
    public static final String PROBLEM = "no-store";

    /** What somebody looks for stays in no cache, neither a proxy's nor that of a phone. */
    public static final String SEARCH = "no-store";

    /** Responses of the desk are private. */
    public static final String DESK = "no-store";

    /** Responses to devices are private. */
    public static final String DEVICE = "no-store";

    private CachePolicy() {}
}
