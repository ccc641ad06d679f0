package org.notorturetj.api.desk;

/** Patterns of what stands in many of the desk's requests. */
public final class Patterns {
    /** An opaque id: 16 characters of Crockford's base32, lower case. */
    public static final String ID = "[0-9a-hjkmnp-tv-z]{16}";

    /** An entity tag without its quotation marks, as the member {@code etag} has it. */
    public static final String ETAG = "[0-9]{1,9}-[0-9]{1,9}-[0-9]{1,9}";

    /** Not every address that RFC 5321 allows: what people have. */
    public static final String EMAIL =
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}";

    private Patterns() {}
}
