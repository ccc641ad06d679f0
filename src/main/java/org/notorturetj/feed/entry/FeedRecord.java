package org.notorturetj.feed.entry;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Language;

/**
 * A published text that a feed carries.
 *
 * @param json the record, canonical
 * @param seq the publication that made it
 * @param signature as the signer stored it; null before that
 * @param slugs of the document in all its languages
 * @param importedId its id in feeds, if it was imported with one
 * @param told the number under which its feed told it, above 0; for others nothing follows
 * @param toldAt when; null for what was published before there were numbers, or imported
 */
@MadeByName
public record FeedRecord(
        String documentId,
        Language language,
        String json,
        long seq,
        @Nullable String signature,
        Map<Language, String> slugs,
        @Nullable String importedId,
        long told,
        @Nullable OffsetDateTime toldAt) {}
