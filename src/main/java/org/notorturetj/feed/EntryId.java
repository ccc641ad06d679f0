package org.notorturetj.feed;

import org.notorturetj.api.text.Language;

/**
 * The id of a text in feeds: one for each document and language, for ever, the same in all formats
 * and never used for another one (a tag URI, RFC 4151). Readers tell by it whether they have seen
 * an entry: it depends on no title, slug, date or address.
 */
final class EntryId {
    private static final String PREFIX = "tag:notorturetj.org,2026:";

    private EntryId() {}

    static String of(String documentId, Language language) {
        return PREFIX + documentId + "/" + language.tag();
    }

    /** The id of a feed. */
    static String ofFeed(String path) {
        return PREFIX + path;
    }
}
