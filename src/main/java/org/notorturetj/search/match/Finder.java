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
public class Finder {
    static {
        // words of a query in three languages and three places each; cut by the analyser
        IndexSearcher.setMaxClauseCount(16_384);
    }

    /** If fewer answer most of a query, those that answer any of it follow. */
    private static final int FEW = 10;

    private final SearchIndex index;

    Finder(SearchIndex index) {
        this.index = index;
    }

    /**
     * Finds a page.
     *
     * @param typed the query as it was typed
     * @param after the place after which the page begins; null for the first
     */
    public Answer find(
            String typed, Language reader, Filters filters, @Nullable Place after, int size) {
        Query query = Analyzer.query(typed, reader.tag());
        return query.isEmpty()
                ? Answer.NOTHING
                : index.search(
                        searcher -> find(searcher, typed, query, reader, filters, after, size));
    }

    private static Answer find(
            IndexSearcher searcher,
            String typed,
            Query query,
            Language reader,
            Filters filters,
            @Nullable Place after,
            int size)
            throws IOException {
        WantedWords words = WantedWords.inTexts(searcher.getIndexReader(), query);
        var answers = new AnswerQuery(words, reader);
        Found found = page(searcher, words, answers.most(), reader, filters, after, size);
        Optional<String> corrected = new Corrections(searcher.getIndexReader()).of(typed, words);
        if (!found.facets().isEmpty()) {
            return new Answer(
                    found.total() < FEW
                            ? page(searcher, words, answers.any(), reader, filters, after, size)
                            : found,
                    corrected.orElse(null),
                    false);
        }
        if (corrected.isPresent()) {
            WantedWords meant =
                    WantedWords.inTexts(
                            searcher.getIndexReader(),
                            Analyzer.query(corrected.get(), reader.tag()));
            var answered = new AnswerQuery(meant, reader);
            Found instead = page(searcher, meant, answered.most(), reader, filters, after, size);
            if (instead.total() < FEW) {
                instead = page(searcher, meant, answered.any(), reader, filters, after, size);
            }
            if (!instead.facets().isEmpty()) {
                return new Answer(instead, corrected.get(), true);
            }
        }
        Found any = page(searcher, words, answers.any(), reader, filters, after, size);
        return new Answer(any, corrected.orElse(null), false);
    }

    private static Found page(
            IndexSearcher searcher,
            WantedWords words,
            org.apache.lucene.search.Query query,
            Language reader,
            Filters filters,
            @Nullable Place after,
            int size)
            throws IOException {
        RankedHits ranked = new RankedHits(filters, after, size).of(searcher, query);
        List<RankedHits.Hit> hits = ranked.hits();
        boolean more = hits.size() > size;
        List<RankedHits.Hit> shown = more ? hits.subList(0, size) : hits;
        var marks = new MarkFinder(searcher.getIndexReader(), words);
        marks.look(shown.stream().mapToInt(RankedHits.Hit::document).toArray());
        List<FoundDocument> documents = new ArrayList<>();
        for (RankedHits.Hit hit : shown) {
            Language language = marks.language(hit.document(), reader);
            documents.add(
                    new FoundDocument(
                            hit.place(), language, marks.marks(hit.document(), language)));
        }
        return new Found(documents, more, ranked.total(), ranked.counts());
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
                    return new RankedHits(new Filters(List.of()), null, size)
                            .of(searcher, new AnswerQuery(words, reader).every()).hits().stream()
                                    .limit(size)
                                    .map(hit -> hit.place().id())
                                    .toList();
                });
    }

    /**
     * What was found, and what may have been meant.
     *
     * @param correction null: every word is known, or nothing is near
     * @param corrected whether this is what answers the correction
     */
    public record Answer(Found found, @Nullable String correction, boolean corrected) {
        static final Answer NOTHING = new Answer(Found.NOTHING, null, false);
    }
}
