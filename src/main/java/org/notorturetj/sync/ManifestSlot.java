package org.notorturetj.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;

/**
 * A slot of a manifest.
 *
 * @param id of the entry: the order of download
 * @param collection the collection of the log that it shows; articles have shards instead
 * @param neutral whether all languages share the chunk
 * @param first whether no head is signed before its chunk is up to date: what somebody in danger
 *     needs now. Everything else may be older than its head (PROTOCOL.md, section 3)
 * @param scope the smallest that it belongs to; null: to none
 */
public record ManifestSlot(
        String id, String collection, boolean neutral, boolean first, @Nullable Scope scope) {
    public static final ManifestSlot TOMBSTONES =
            new ManifestSlot("05", "tombstones", true, true, Scope.ESSENTIALS);

    public static final ManifestSlot HOTLINES = of(DocumentType.HOTLINE);

    public static final ManifestSlot ARTICLES_INDEX =
            new ManifestSlot(
                    DocumentType.ARTICLE.slot(), "articles-index", false, false, Scope.ALL);

    /** The id of the entry that describes the manifest itself. */
    public static final String ITSELF = "00";

    private static final List<ManifestSlot> ALL = slots();

    private static List<ManifestSlot> slots() {
        List<ManifestSlot> slots = new ArrayList<>(List.of(TOMBSTONES));
        for (DocumentType type : DocumentType.values()) {
            ManifestSlot slot = type.is(Trait.IN_SHARDS) ? ARTICLES_INDEX : of(type);
            if (slots.stream().noneMatch(other -> other.id.equals(slot.id))) {
                slots.add(slot);
            }
        }
        return List.copyOf(slots);
    }

    private static ManifestSlot of(DocumentType type) {
        return new ManifestSlot(
                type.slot(),
                type.collection().word(),
                type.is(Trait.NOT_TRANSLATED),
                type.is(Trait.BEFORE_HEADS),
                type.is(Trait.BESIDE_SCOPES)
                        ? null
                        : type.is(Trait.ESSENTIAL) ? Scope.ESSENTIALS : Scope.ALL);
    }

    /** All, in the order of download. */
    public static List<ManifestSlot> all() {
        return ALL;
    }

    /** Whether a phone with this scope needs the chunk. */
    public boolean within(Scope held) {
        return scope != null && (held == Scope.ALL || scope == held);
    }

    /** The name of its chunk: {@code hotlines.tg.v1}, {@code policy.v1}. */
    public String chunk(Language language) {
        return neutral ? collection + ".v1" : collection + "." + language.tag() + ".v1";
    }

    /** The slot of a collection of the log; articles have shards instead. */
    public static Optional<ManifestSlot> ofCollection(String collection) {
        return ALL.stream().filter(slot -> slot.collection.equals(collection)).findFirst();
    }

    /** The slots that a phone with this scope downloads, in order. */
    public static List<ManifestSlot> of(Scope held) {
        return ALL.stream().filter(slot -> slot.within(held)).toList();
    }

    /** The slots that no scope has. */
    public static List<ManifestSlot> besideScopes() {
        return ALL.stream().filter(slot -> slot.scope == null).toList();
    }

    /** The file name of a manifest, as used in requests for its changes. */
    public static String manifest(Language language) {
        return "manifest." + language.tag();
    }
}
