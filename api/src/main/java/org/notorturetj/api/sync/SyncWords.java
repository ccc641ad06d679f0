package org.notorturetj.api.sync;

/** Forms of what stands in the addresses of the log's files, and their media types. */
public final class SyncWords {
    /** JSON objects, one a line; signed files are two such lines. */
    public static final String LINES = "application/x-ndjson";

    /** A pack: a line of JSON, then bytes. */
    public static final String PACK = "application/octet-stream";

    /** Largest number that every JSON reader keeps exactly: 2^53 - 1 (RFC 8259, section 6). */
    public static final long HIGHEST = 9_007_199_254_740_991L;

    public static final String SHA256 = "[0-9a-f]{64}";

    public static final int SHA256_LENGTH = 64;

    /** Name of a chunk or manifest: words, dots and hyphens. */
    public static final String CHUNK = "[a-z0-9]+([.-][a-z0-9]+)*+";

    public static final int CHUNK_LENGTH = 64;

    public static final String SCOPE = "(essentials|all)";

    /**
     * A language, where something follows it in its segment: no longer than any tag that software
     * has to hold (RFC 5646, section 4.4.1). Unbounded, the framework would look for the end from
     * each letter of a long segment again.
     */
    public static final String LANGUAGE_IN_A_NAME = "[^/.]{1,35}";

    private SyncWords() {}
}
