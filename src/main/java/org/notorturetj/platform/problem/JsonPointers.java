package org.notorturetj.platform.problem;

import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) that are safe to put in a response. */
public final class JsonPointers {
    /** The form of member names in the contract, and of keys, tags and indexes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private JsonPointers() {}

    /**
     * Returns the segment for a name, or {@code ?} if it does not look like a name of the contract:
     * responses repeat no input.
     */
    public static String segment(String name) {
        return PLAIN.matcher(name).matches() ? name : "?";
    }
}
