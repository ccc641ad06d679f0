package org.notorturetj.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The types of records that this client knows, in the order of download. Later servers may have
 * more: their files are left alone.
 */
public enum RecordType {
    // Written from the server's types by TypeCopiesTest, with -Dtypes.write.
    HOTLINE("hotline", "hotlines", 1.25, Held.ALWAYS, false),
    REGION("region", "regions", 0, Held.ALWAYS, false),
    CONTACT("contact", "contacts", 1, Held.ALWAYS, false),
    ALERT("alert", "alerts", 0, Held.ALWAYS, false),
    HOME("home", "home", 0, Held.WITH_ALL, false),
    GUIDE("guide", "guides", 1.25, Held.ALWAYS, false),
    POLICY("policy", "policy", 0, Held.ALWAYS, false),
    TOPIC("topic", "topics", 0, Held.WITH_ALL, false),
    SECTION("section", "sections", 0, Held.WITH_ALL, false),
    PAGE("page", "pages", 1.05, Held.WITH_ALL, false),
    CASE("case", "cases", 1, Held.WITH_ALL, true),
    CASE_UPDATE("case-update", "cases", 0.95, Held.WITH_ALL, true),
    ARTICLE("article", "articles", 0.95, Held.IN_SHARDS, true),
    EVENT("event", "events", 0.95, Held.BESIDE, true),
    MEDIA("media", "media", 0, Held.BESIDE, false),
    AUTHORITY_REPLY("authority-reply", "replies", 0.95, Held.BESIDE, true);

    /** Which phones hold its records, and how they come. */
    private enum Held {
        ALWAYS,
        WITH_ALL,
        /** Several files, which an index names. */
        IN_SHARDS,
        /** By themselves: neither updates nor packs have them. */
        BESIDE
    }

    private final String word;
    private final String kind;
    private final double weight;
    private final Held held;
    private final boolean dated;

    RecordType(String word, String kind, double weight, Held held, boolean dated) {
        this.word = word;
        this.kind = kind;
        this.weight = weight;
        this.held = held;
        this.dated = dated;
    }

    /** The type with a name, such as {@code case-update}; null when it is not known. */
    public static RecordType of(String word) {
        for (RecordType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        return null;
    }

    /** Its name in records. */
    public String word() {
        return word;
    }

    /** The kind of chunk that its records are in: see {@link Content#records}. */
    public String kind() {
        return kind;
    }

    /** How much a record counts in a search: what helps now more than what reports. */
    public double weight() {
        return weight;
    }

    /** Whether records are looked for at all: an update says the same as its alert. */
    public boolean isSearched() {
        return weight > 0;
    }

    /** Whether it reports what happened on a day. */
    public boolean isDated() {
        return dated;
    }

    /** The kinds of chunks of a scope, as far as records have types. */
    static List<String> kinds(Scope scope) {
        List<String> kinds = new ArrayList<>();
        for (RecordType type : values()) {
            boolean within =
                    type.held == Held.ALWAYS || (type.held != Held.BESIDE && scope == Scope.ALL);
            String kind = type.held == Held.IN_SHARDS ? type.kind + "-index" : type.kind;
            if (within && !kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The kinds of chunks that are in no scope. */
    static List<String> kindsBeside() {
        List<String> kinds = new ArrayList<>();
        for (RecordType type : values()) {
            if (type.held == Held.BESIDE) {
                kinds.add(type.kind);
            }
        }
        return kinds;
    }

    /** The types that are looked for, those that count most first, what is in shards last. */
    public static List<RecordType> searched() {
        List<RecordType> searched = new ArrayList<>();
        for (RecordType type : values()) {
            if (type.isSearched()) {
                searched.add(type);
            }
        }
        Collections.sort(
                searched,
                (one, other) -> {
                    int shards =
                            Boolean.compare(
                                    one.held == Held.IN_SHARDS, other.held == Held.IN_SHARDS);
                    return shards != 0 ? shards : Double.compare(other.weight, one.weight);
                });
        return searched;
    }
}
