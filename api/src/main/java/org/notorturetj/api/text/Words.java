package org.notorturetj.api.text;

/** Forms of values that stand in paths and queries. */
public final class Words {
    /**
     * A key or slug: Latin lower case, digits and hyphens. The group does not go back ({@code *+}):
     * one that may would end the stack of a server that compares it with a word of some thousand
     * parts, and the limit of its length is checked beside it, not before.
     */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*+";

    /** An international telephone number (ITU-T E.164). */
    public static final String PHONE = "\\+[1-9][0-9]{6,14}";

    /** ISO 3166-2 code of a region of Tajikistan. */
    public static final String REGION = "TJ-[A-Z]{2}";

    /** A time of day by a clock: 09:30. */
    public static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** A language by BCP 47, with a script or a country where that matters: tg, uz-Cyrl, fa-AF. */
    public static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    /** Six letters and digits of Crockford's base32. */
    public static final String CASE_CODE = "[0-9a-hjkmnp-tv-z]{6}";

    /**
     * Initials of a person: one to three letters of one script, each with a full stop; what is one
     * letter in Tajik may be two.
     */
    public static final String INITIALS =
            "(?:(?:Дж|[А-ЯЁҒӢҚӮҲҶ])\\. ?){0,2}(?:Дж|[А-ЯЁҒӢҚӮҲҶ])\\."
                    + "|(?:(?:[SKCZG]h|Y[ua]|[A-Z])\\. ?){0,2}(?:[SKCZG]h|Y[ua]|[A-Z])\\.";

    /** An address of the previous website, whole or from the root of its site. */
    public static final String LEGACY_ADDRESS = "(?:https?://[^\\s/?#]{1,200})?/[^\\s?#]{0,500}";

    /** Longest slug in characters; the website cuts at a word end below it. */
    public static final int SLUG_LENGTH = 100;

    private Words() {}
}
