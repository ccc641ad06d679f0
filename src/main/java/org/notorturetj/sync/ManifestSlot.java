package org.notorturetj.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.notorturetj.api.text.Language;

/**
 * The slots of a manifest in download order. The number is the id of the entry; the gaps leave room
 * for later slots.
 */
public enum ManifestSlot {
    TOMBSTONES("05", true, Scope.ESSENTIALS),
    HOTLINES("10", false, Scope.ESSENTIALS),
    REGIONS("15", false, Scope.ESSENTIALS),
    CONTACTS("20", false, Scope.ESSENTIALS),
    ALERTS("25", false, Scope.ESSENTIALS),
    HOME("30", false, Scope.ALL),
    GUIDES("35", false, Scope.ESSENTIALS),
    POLICY("40", true, Scope.ESSENTIALS),
    TOPICS("45", false, Scope.ALL),
    SECTIONS("50", false, Scope.ALL),
    PAGES("55", false, Scope.ALL),
    CASES("60", false, Scope.ALL),
    ARTICLES_INDEX("65", false, Scope.ALL);

    /** The id of the entry that describes the manifest itself. */
    public static final String ITSELF = "00";

    private final String id;
    private final boolean neutral;
    private final Scope scope;

    ManifestSlot(String id, boolean neutral, Scope scope) {
        this.id = id;
        this.neutral = neutral;
        this.scope = scope;
    }

    public String id() {
        return id;
    }

    /**
     * Whether no head is signed before its chunk is up to date: what somebody in danger needs now.
     * Everything else may be older than its head (PROTOCOL.md, section 3).
     */
    public boolean first() {
        return switch (this) {
            case TOMBSTONES, HOTLINES, REGIONS, CONTACTS, ALERTS, HOME, POLICY -> true;
            case GUIDES, TOPICS, SECTIONS, PAGES, CASES, ARTICLES_INDEX -> false;
        };
    }

    /** The collection of the log that it shows; articles have shards instead. */
    public String collection() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether all languages share the chunk. */
    public boolean neutral() {
        return neutral;
    }

    /** Whether a phone with this scope needs the chunk. */
    public boolean within(Scope held) {
        return held == Scope.ALL || scope == held;
    }

    /** The name of its chunk: {@code hotlines.tg.v1}, {@code policy.v1}. */
    public String chunk(Language language) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return neutral ? name + ".v1" : name + "." + language.tag() + ".v1";
    }

    /** The slot of a collection of the log; articles have shards instead. */
    public static Optional<ManifestSlot> ofCollection(String collection) {
        return Arrays.stream(values())
                .filter(slot -> slot.collection().equals(collection))
                .findFirst();
    }

    /** The slots that a phone with this scope downloads, in order. */
    public static List<ManifestSlot> of(Scope held) {
        return Arrays.stream(values()).filter(slot -> slot.within(held)).toList();
    }

    /** The file name of a manifest, as used in requests for its changes. */
    public static String manifest(Language language) {
        return "manifest." + language.tag();
    }
}
