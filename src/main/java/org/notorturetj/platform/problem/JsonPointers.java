package org.notorturetj.platform.problem;

import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) that can be told. */
public final class JsonPointers {
    /** The form of names in the contract, and of keys, tags and indexes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    private JsonPointers() {}

    /**
     * One segment. What has not the form of a name of the contract is somebody's text, which no
     * answer repeats.
     */
    public static String segment(String name) {
        return PLAIN.matcher(name).matches() ? name : "?";
    }
}
