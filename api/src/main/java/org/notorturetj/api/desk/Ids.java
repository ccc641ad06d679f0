package org.notorturetj.api.desk;

/** Patterns of what stands in the desk's paths. */
public final class Ids {
    /** An opaque id: 16 characters of Crockford's base32, lower case. */
    public static final String ID = "[0-9a-hjkmnp-tv-z]{16}";

    private Ids() {}
}
