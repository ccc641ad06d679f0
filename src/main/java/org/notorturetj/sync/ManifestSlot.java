package org.notorturetj.sync;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.notorturetj.api.text.Language;

/**
 * The places of a manifest, in the order in which a phone downloads them. The number is the id of
 * the entry: the gaps leave room for what comes later.
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

    /** True when all languages share the chunk. */
    public boolean neutral() {
        return neutral;
    }

    /** True when a phone that holds so much needs it. */
    public boolean within(Scope held) {
        return held == Scope.ALL || scope == held;
    }

    /** The name of its chunk: {@code hotlines.tg.v1}, {@code policy.v1}. */
    public String chunk(Language language) {
        String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return neutral ? word + ".v1" : word + "." + language.tag() + ".v1";
    }

    /** The place of a collection of the log; articles have shards instead. */
    public static Optional<ManifestSlot> ofCollection(String word) {
        return Arrays.stream(values())
                .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** What a phone that holds so much downloads, in order. */
    public static List<ManifestSlot> of(Scope held) {
        return Arrays.stream(values()).filter(place -> place.within(held)).toList();
    }

    /** The name under which the changes of a manifest are asked for. */
    public static String manifest(Language language) {
        return "manifest." + language.tag();
    }
}
