package org.notorturetj.api.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an address is there for, and the schemes that it may have: the one list of them. Whatever
 * else a scheme opens (a script, a file, an app) could act on the phone of whoever touches it.
 */
public enum Destination {
    /** A document that a text relies on. Some laws are served without encryption. */
    SOURCE("https", "http"),
    /** A page that an app opens by itself. */
    PAGE("https"),
    /** A way to reach the Coalition; {@code http} only where an onion encrypts below it. */
    CONTACT("https", "http", "mailto"),
    /** A link within a text; {@code tel}, since a number in a text should be a tap away. */
    TEXT("https", "http", "mailto", "tel");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> schemes;

    Destination(String... schemes) {
        this.schemes = List.of(schemes);
    }

    /** The schemes in lower case, without their colon. */
    public List<String> schemes() {
        return schemes;
    }

    /** A form that its addresses have, as a regular expression: they have other limits too. */
    public String form() {
        return "(?:" + String.join("|", schemes) + "):[^\\s\\\\]{3,2000}";
    }

    /** The schemes as they begin an address, such as {@code https://, mailto:}. */
    public String beginnings() {
        return schemes.stream().map(Destination::beginning).collect(Collectors.joining(", "));
    }

    private static String beginning(String scheme) {
        return scheme.startsWith("http") ? scheme + "://" : scheme + ":";
    }
}
