package org.notorturetj.api.desk;

/** Patterns of what stands in many of the desk's requests. */
public final class Patterns {
    /** An opaque id: 16 characters of Crockford's base32, lower case. */
    public static final String ID = "[0-9a-hjkmnp-tv-z]{16}";

    /** An entity tag without its quotation marks, as the member {@code etag} has it. */
    public static final String ETAG = "[0-9]{1,9}-[0-9]{1,9}-[0-9]{1,9}";

    /** Which save of which version of a text, as the member {@code seen} of a warning has it. */
    public static final String SAVE = "[0-9]{1,9}-[0-9]{1,9}";

    /** A JSON pointer below a document (RFC 6901). */
    public static final String POINTER = "(/[A-Za-z0-9_-]{1,40}){0,10}";

    /** A word of small letters with hyphens. */
    public static final String WORD = "[a-z]{1,20}(-[a-z]{1,20}){0,3}";

    /** Not every address that RFC 5321 allows: what people have. */
    public static final String EMAIL =
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}";

    private Patterns() {}
}
