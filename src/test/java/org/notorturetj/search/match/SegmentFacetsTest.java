package org.notorturetj.search.match;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.search.index.MemoryIndex;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class SegmentFacetsTest {
    private final MemoryIndex memory = new MemoryIndex();
    private final SegmentFacets.Cache cache = new SegmentFacets.Cache();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void each_document_has_its_values() {
        put("a", "topic:detention", "region:TJ-KT");
        put("b");
        put("c", "topic:detention", "topic:army");

        assertThat(all())
                .containsExactlyInAnyOrder(
                        List.of("in:guide", "region:TJ-KT", "topic:detention"),
                        List.of("in:guide"),
                        List.of("in:guide", "topic:army", "topic:detention"));
    }

    /** Also while Lucene merges by itself: without a second try one in 300 kept some. */
    @RepeatedTest(20)
    void segments_that_are_gone_are_forgotten() {
        for (int i = 0; i < 30; i++) {
            put("document" + i, "topic:army");
            all();
        }
        for (int i = 0; i < 29; i++) {
            memory.remove("document" + i);
            all();
        }
        memory.purge();

        assertThat(all()).hasSize(1);
        assertThat(cache.size()).isEqualTo(1);
    }

    private void put(String id, String... facets) {
        memory.put(id, "guide", 0, List.of(facets), MemoryIndex.text(Language.EN, "Title", "", ""));
    }

    /** The values of every document, by way of the cache. */
    private List<List<String>> all() {
        return memory.index()
                .search(
                        searcher -> {
                            List<List<String>> all = new ArrayList<>();
                            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                                SegmentFacets facets = cache.of(leaf.reader());
                                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                                    all.add(values(facets, i));
                                }
                            }
                            return all;
                        });
    }

    private static List<String> values(SegmentFacets facets, int document) {
        List<String> values = new ArrayList<>();
        for (int i = facets.from(document); i < facets.to(document); i++) {
            values.add(facets.name(facets.value(i)));
        }
        return values.stream().sorted().toList();
    }
}
