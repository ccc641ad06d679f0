package org.notorturetj.client;

import java.util.ArrayList;
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
        List<String> kinds = new ArrayList<>(Collections.singletonList("tombstones"));
        kinds.addAll(RecordType.kinds(this));
        return kinds;
    }

    /**
     * True for a chunk that a client of this protocol knows and that is in no scope: one of
     * everything fetches it by itself.
     */
    boolean goesWith(String name, String language) {
        for (String kind : RecordType.kindsBeside()) {
            if (this == ALL && name.equals(chunk(kind, language))) {
                return true;
            }
        }
        return false;
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
