package org.notorturetj.reading.record;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Listed;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A record as it is served to a reader of some language.
 *
 * @param json the record, or its list item, as canonical JSON
 */
public record FoundRecord(
        String documentId,
        String type,
        Presence presence,
        long rank,
        @Nullable String slug,
        String json) {
    public <T> T as(Class<T> contract) {
        return CanonicalJson.read(json, contract);
    }

    /** As an item of a list, sent as it is stored. */
    public <T> Listed<T> listed(Class<T> contract) {
        return new Listed<>(new RawRecord(json).inPlaceOf(contract), presence);
    }

    /** As an item of a list, whose members are asked for. */
    public <T> Listed<T> parsed(Class<T> contract) {
        return new Listed<>(as(contract), presence);
    }
}
