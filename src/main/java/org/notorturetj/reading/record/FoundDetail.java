package org.notorturetj.reading.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/**
 * What a detail response is made of, as one query finds it.
 *
 * @param record null if the document is not published for this reader
 * @param plainText null if it was published before that was stored
 * @param published the languages in which the document that has this slug there is published
 * @param labels the names of its section and topics
 * @param seq the publication that made the record; 0 without one
 */
public record FoundDetail(
        @Nullable FoundRecord record,
        @Nullable String plainText,
        Set<Language> published,
        List<FoundRecord> related,
        Labels labels,
        long seq) {
    /** The record, read. */
    public <T> T as(Class<T> contract) {
        return Objects.requireNonNull(record).as(contract);
    }
}
