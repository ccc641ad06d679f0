package org.notorturetj.reading.record;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * A record as it is served to a reader of some language.
 *
 * @param rank its place in the list that was asked for
 * @param slugs of the document in all languages in which it is published; empty without slugs
 * @param facets what filters find it by
 * @param json the record, or its list item, as canonical JSON
 */
public record FoundRecord(
        String documentId,
        String type,
        Presence presence,
        long rank,
        @Nullable String slug,
        Map<Language, String> slugs,
        List<String> facets,
        String json) {
    public <T> T as(Class<T> contract) {
        return CanonicalJson.read(json, contract);
    }
}
