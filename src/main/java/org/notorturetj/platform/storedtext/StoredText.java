package org.notorturetj.platform.storedtext;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that is kept.
 *
 * @param key names it within its place, and orders it there
 * @param documentId of the document that it belongs to; null if there is none
 * @param language of the text; null for facts, and for what has several
 * @param content its texts are the values in it; a missing node if it cannot be read: it was
 *     altered, or sealed with a key that is lost
 */
public record StoredText(
        String key, @Nullable String documentId, @Nullable Language language, JsonNode content) {
    /** Whether it can be said what stands in it. */
    public boolean isReadable() {
        return !content.isMissingNode();
    }

    /** Without the text: it must not reach a log. */
    @Override
    public String toString() {
        return "StoredText[" + key + "]";
    }
}
