package org.notorturetj.search.index;

import java.util.List;
import java.util.Map;

import org.notorturetj.api.text.Language;

/**
 * A document with all its published texts.
 *
 * @param rank its place in the lists of its type, ascending
 * @param facets what filters find it by
 * @param texts by language; empty: nothing is published any more
 */
record PublishedDocument(
        String id,
        String type,
        long rank,
        List<String> facets,
        Map<Language, SearchableText> texts) {}
