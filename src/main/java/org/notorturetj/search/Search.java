package org.notorturetj.search;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.search.Hit;
import org.notorturetj.api.search.SearchFilter;
import org.notorturetj.api.search.SearchResults;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.search.PublishedHits.PublishedText;
import org.notorturetj.search.PublishedHits.Texts;
import org.notorturetj.search.index.IndexFollower;
import org.notorturetj.search.index.SearchIndex;
import org.notorturetj.search.match.Filters;
import org.notorturetj.search.match.FoundDocument;
import org.notorturetj.search.match.Rank;
import org.notorturetj.search.match.Searcher;

/** Finds what is published now. */
@ApplicationScoped
class Search {
    /** A publication may come between the index and the database: then once more. */
    private static final int TRIES = 2;

    private final Searcher finder;
    private final SearchIndex index;
    private final IndexFollower follower;
    private final PublishedHits published;
    private final HitWriter writer;
    private final FacetLabels labels;
    private final ContentReads reads;

    Search(
            Searcher finder,
            SearchIndex index,
            IndexFollower follower,
            PublishedHits published,
            HitWriter writer,
            FacetLabels labels,
            ContentReads reads) {
        this.finder = finder;
        this.index = index;
        this.follower = follower;
        this.published = published;
        this.writer = writer;
        this.labels = labels;
        this.reads = reads;
    }

    SearchResults search(Language reader, SearchFilter filter, PageRequest page) {
        String query = fingerprint(reader, filter);
        Rank after = HitCursor.decode(page.cursor(), query);
        long seq = published.last();
        for (int i = 1; true; i++) {
            boolean follows = follower.holds(seq);
            long followed = index.followed();
            boolean whole = !index.isPartial();
            Searcher.Result answer =
                    finder.find(filter.q(), reader, filters(filter), after, page.size());
            List<FoundDocument> found = answer.found().documents();
            Texts texts = published.texts(found, reader);
            boolean current = follows && texts.seq() == seq;
            if (current || !follows || i == TRIES) {
                if (!current || !whole) {
                    reads.doNotKeep();
                }
                List<Hit> hits = hits(answer, texts, reader, followed);
                return current
                        ? results(hits, answer, reader, query, whole)
                        : hitsOnly(hits, answer, query);
            }
            seq = texts.seq();
        }
    }

    private List<Hit> hits(Searcher.Result answer, Texts texts, Language reader, long followed) {
        List<Hit> hits = new ArrayList<>();
        for (FoundDocument document : answer.found().documents()) {
            PublishedText text = texts.of(document.id(), document.language());
            if (text != null) {
                boolean marked = text.changed() <= followed;
                hits.add(writer.hit(document, text, reader, answer.corrected(), marked));
            }
        }
        return hits;
    }

    private SearchResults results(
            List<Hit> hits, Searcher.Result answer, Language reader, String query, boolean whole) {
        return new SearchResults(
                hits,
                next(answer, query),
                answer.found().total(),
                labels.of(answer.found().facets(), reader),
                answer.correction(),
                answer.corrected() ? true : null,
                whole ? null : true);
    }

    /** Counts and corrections come from the index alone, which may know what is gone. */
    private static SearchResults hitsOnly(List<Hit> hits, Searcher.Result answer, String query) {
        int gone = answer.found().documents().size() - hits.size();
        return new SearchResults(
                hits,
                next(answer, query),
                answer.found().total() - gone,
                List.of(),
                null,
                null,
                true);
    }

    private static @Nullable String next(Searcher.Result answer, String query) {
        List<FoundDocument> found = answer.found().documents();
        return answer.found().more()
                ? HitCursor.encode(found.get(found.size() - 1).rank(), query)
                : null;
    }

    private static Filters filters(SearchFilter filter) {
        List<String> values = new ArrayList<>();
        add(values, "in", filter.in());
        add(values, "kind", filter.kind());
        add(values, "topic", filter.topic());
        add(values, "region", filter.region());
        return new Filters(values);
    }

    private static void add(List<String> values, String name, @Nullable String value) {
        if (value != null) {
            values.add(name + ":" + value);
        }
    }

    private static String fingerprint(Language reader, SearchFilter filter) {
        return reader.tag() + filters(filter).values() + filter.q();
    }
}
