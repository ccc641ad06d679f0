package org.notorturetj.platform.storedtext;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What people wrote themselves, and nothing else is made from: a redaction rewrites it. All other
 * places follow from these, and are made anew by a publication.
 */
public interface RewritableTexts extends StoredTexts {
    /**
     * Replaces the content of one of them for ever, whatever its state, in the caller's
     * transaction.
     *
     * @param content the same members, with other texts
     */
    void rewrite(StoredText text, JsonNode content);
}
