package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Query;
import org.notorturetj.search.index.SearchIndex;

/** Finds what answers a query. */
@ApplicationScoped
public class Searcher {
    /** If fewer answer most of a query, those that answer any of it follow. */
    private static final int FEW = 10;

    private final SearchIndex index;
    private final SegmentFacets.Cache facets = new SegmentFacets.Cache();

    Searcher(SearchIndex index) {
        this.index = index;
    }

    /**
     * Finds a page.
     *
     * @param typed the query as it was typed
     * @param after the rank after which the page begins; null for the first
     */
    public Result find(
            String typed, Language reader, Filters filters, @Nullable Rank after, int size) {
        Query query = Analyzer.query(typed, reader.tag());
        return query.isEmpty()
                ? Result.NOTHING
                : index.search(
                        searcher -> find(searcher, typed, query, reader, filters, after, size));
    }

    private Result find(
            IndexSearcher searcher,
            String typed,
            Query query,
            Language reader,
            Filters filters,
            @Nullable Rank after,
            int size)
            throws IOException {
        WantedWords words = WantedWords.inTexts(searcher.getIndexReader(), query);
        ResultPage found = page(words, AnswerScorer::most, reader, filters, after, size);
        Optional<String> corrected = new Corrections(searcher.getIndexReader()).of(typed, words);
        if (!found.facets().isEmpty()) {
            return new Result(
                    found.total() < FEW
                            ? page(words, AnswerScorer::any, reader, filters, after, size)
                            : found,
                    corrected.orElse(null),
                    false);
        }
        if (corrected.isPresent()) {
            WantedWords meant =
                    WantedWords.inTexts(
                            searcher.getIndexReader(),
                            Analyzer.query(corrected.get(), reader.tag()));
            ResultPage instead = page(meant, AnswerScorer::most, reader, filters, after, size);
            if (instead.total() < FEW) {
                instead = page(meant, AnswerScorer::any, reader, filters, after, size);
            }
            if (!instead.facets().isEmpty()) {
                return new Result(instead, corrected.get(), true);
            }
        }
        ResultPage any = page(words, AnswerScorer::any, reader, filters, after, size);
        return new Result(any, corrected.orElse(null), false);
    }

    private ResultPage page(
            WantedWords words,
            Collecting collecting,
            Language reader,
            Filters filters,
            @Nullable Rank after,
            int size)
            throws IOException {
        var ranked = new RankedHits(facets, filters, after, size);
        collecting.collect(new AnswerScorer(words, reader), ranked);
        List<RankedHits.Hit> hits = ranked.hits();
        boolean more = hits.size() > size;
        List<RankedHits.Hit> shown = more ? hits.subList(0, size) : hits;
        var marks = new MarkFinder(words);
        marks.look(shown.stream().mapToInt(RankedHits.Hit::document).toArray());
        List<FoundDocument> documents = new ArrayList<>();
        for (RankedHits.Hit hit : shown) {
            Language language = marks.language(hit.document(), reader);
            documents.add(
                    new FoundDocument(hit.rank(), language, marks.marks(hit.document(), language)));
        }
        return new ResultPage(documents, more, ranked.total(), ranked.counts());
    }

    /** Documents with a line in which every word begins as it was typed, best first. */
    public List<String> suggest(String typed, Language reader, int size) {
        Query query = Analyzer.query(typed, reader.tag());
        if (query.isEmpty()) {
            return List.of();
        }
        return index.search(
                searcher -> {
                    WantedWords words = WantedWords.inLines(searcher.getIndexReader(), query);
                    var ranked = new RankedHits(facets, new Filters(List.of()), null, size);
                    new AnswerScorer(words, reader).every(ranked);
                    return ranked.hits().stream().limit(size).map(hit -> hit.rank().id()).toList();
                });
    }

    /**
     * What was found, and what may have been meant.
     *
     * @param correction null: every word is known, or nothing is near
     * @param corrected whether this is what answers the correction
     */
    public record Result(ResultPage found, @Nullable String correction, boolean corrected) {
        static final Result NOTHING = new Result(ResultPage.NOTHING, null, false);
    }

    /** Collects what answers all, most or any of a query. */
    @FunctionalInterface
    private interface Collecting {
        void collect(AnswerScorer scorer, AnswerScorer.Hits hits) throws IOException;
    }
}
