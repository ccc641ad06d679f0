package org.notorturetj.feed.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * The id of a text in feeds: one for each document and language, for ever, the same in all formats
 * and never used for another one (a tag URI, RFC 4151). Readers tell by it whether they have seen
 * an entry: it depends on no title, slug, date or address. A text of another system keeps the one
 * that it had in its feed (docs/adr/044).
 */
public final class EntryId {
    private static final String PREFIX = "tag:notorturetj.org,2026:";

    private EntryId() {}

    public static String of(String documentId, Language language) {
        return PREFIX + documentId + "/" + language.tag();
    }

    /**
     * The id of a text that may have been imported.
     *
     * @param imported by which readers know it from the feed of another system; null if they do not
     */
    public static String of(String documentId, Language language, @Nullable String imported) {
        return imported == null ? of(documentId, language) : imported;
    }

    /**
     * An id where nothing but a URI may stand: itself, or, as Drupal's are none, one made of it.
     */
    public static String uri(String id) {
        try {
            if (new URI(id).isAbsolute()) {
                return id;
            }
        } catch (URISyntaxException e) {
            // made below
        }
        return PREFIX
                + "imported/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The id of a feed. */
    public static String ofFeed(String path) {
        return PREFIX + path;
    }
}
