package org.notorturetj.signer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.signer.Archive.PublishedRecord;

/** Turns published records into lines of chunks. */
final class RecordLine {
    private RecordLine() {}

    /** The record of a document that is served to a reader of a language. */
    static Optional<PublishedRecord> served(
            Collection<PublishedRecord> ofOneDocument, Language reader) {
        for (Language language : reader.fallbackChain()) {
            for (PublishedRecord record : ofOneDocument) {
                if (record.language() == language) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    /** The record with its language. */
    static String whole(PublishedRecord record) {
        return withLanguage(record.record(), record.language());
    }

    /** The list item with its language. */
    static String summary(PublishedRecord record) {
        return withLanguage(record.item(), record.language());
    }

    /** The record as is, for language-neutral collections. */
    static String neutral(PublishedRecord record) {
        return record.record();
    }

    /** The quarter (UTC) of the first publication, such as {@code 2026-q4}. */
    static String quarter(PublishedRecord record) {
        var day =
                Instant.parse(CanonicalJson.tree(record.record()).get("publishedAt").textValue())
                        .atZone(ZoneOffset.UTC);
        return "%04d-q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static String withLanguage(String json, Language language) {
        return CanonicalJson.write(CanonicalJson.tree(json).put("language", language.tag()));
    }
}
