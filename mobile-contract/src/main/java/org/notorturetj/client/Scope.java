package org.notorturetj.client;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How much of a language a phone holds (PROTOCOL.md, section 1). */
public enum Scope {
    /** What somebody needs in an emergency. */
    ESSENTIALS,
    ALL;

    static final String TOMBSTONES = "tombstones.v1";

    private static final List<String> WITHOUT_LANGUAGE = Arrays.asList("tombstones", "policy");

    private static final List<String> ESSENTIAL_KINDS =
            Collections.unmodifiableList(
                    Arrays.asList(
                            "tombstones",
                            "hotlines",
                            "regions",
                            "contacts",
                            "alerts",
                            "guides",
                            "policy"));

    private static final List<String> ALL_KINDS =
            Collections.unmodifiableList(
                    Arrays.asList(
                            "tombstones",
                            "hotlines",
                            "regions",
                            "contacts",
                            "alerts",
                            "home",
                            "guides",
                            "policy",
                            "topics",
                            "sections",
                            "pages",
                            "cases",
                            "articles-index"));

    /** As it stands in paths. */
    String pathSegment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How long a whole sync may take (PROTOCOL.md, section 6). */
    long milliseconds() {
        return (this == ALL ? 60 : 20) * 60_000L;
    }

    /** Kinds of chunks in the order of download. */
    public List<String> kinds() {
        return this == ALL ? ALL_KINDS : ESSENTIAL_KINDS;
    }

    /** True for a chunk that a client of this protocol knows and that belongs to the scope. */
    boolean includes(String name, String language) {
        for (String kind : kinds()) {
            if (name.equals(chunk(kind, language))) {
                return true;
            }
        }
        return false;
    }

    /** The name of the chunk of a kind: {@code hotlines.tg.v1}, {@code policy.v1}. */
    static String chunk(String kind, String language) {
        return WITHOUT_LANGUAGE.contains(kind) ? kind + ".v1" : kind + "." + language + ".v1";
    }
}
