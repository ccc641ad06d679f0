package org.notorturetj.client.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.notorturetj.client.Content;
import org.notorturetj.client.ErasureListener;
import org.notorturetj.client.RecordType;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Query;

/**
 * Searches what a phone holds, without a network, and finds what the server would find in it, in
 * the same order. Made after each sync; immutable but for being erased, thread-safe.
 *
 * <p>Of the records that count most (lines, guides, contacts, pages, cases, then articles, the
 * newest first) the first {@value #MAX_TEXT} characters are read whole; of further ones only titles
 * and summaries; of at most {@value #MAX_RECORDS}. Memory and time: see budgets.yaml.
 */
public final class OfflineSearch implements ErasureListener {
    /** In UTF-16 units. */
    public static final int MAX_TEXT = 1_500_000;

    /** More are not searched. */
    public static final int MAX_RECORDS = 20_000;

    /** A result has at most this many hits. */
    public static final int MAX_HITS = 100;

    private final String language;
    private volatile Held held;

    private OfflineSearch(String language, List<SearchedRecord> records) {
        this.language = language;
        this.held = new Held(records);
    }

    /** What is searched, let go of at once. */
    private static final class Held {
        final List<SearchedRecord> records;
        final TermIndex index;

        Held(List<SearchedRecord> records) {
            this.records = records;
            this.index = index(records);
        }
    }

    /**
     * Reads everything of a language that a client holds, and finds nothing any more once the
     * client has forgotten the language or erased everything.
     *
     * @throws IOException when the storage fails
     */
    public static OfflineSearch of(SyncClient client, String language) throws IOException {
        OfflineSearch search = of(client.content(language));
        client.onErasure(search);
        if (!client.languages().contains(language)) {
            search.erased();
        }
        return search;
    }

    @Override
    public void erased() {
        held = new Held(new ArrayList<>());
    }

    @Override
    public void forgotten(String which) {
        if (which.equals(language)) {
            erased();
        }
    }

    /** Reads everything of a language that is held. */
    public static OfflineSearch of(Content content) {
        Set<String> kinds = new LinkedHashSet<>();
        for (RecordType type : RecordType.searched()) {
            kinds.add(type.kind());
        }
        kinds.add("summaries");
        List<JsonObject> all = new ArrayList<>();
        for (String kind : kinds) {
            all.addAll(content.records(kind));
        }
        return of(content.language(), all);
    }

    /**
     * Reads records.
     *
     * @param language of whoever searches: tg, ru, en
     * @param records of any type, the first of one id counts
     */
    public static OfflineSearch of(String language, List<JsonObject> records) {
        return new OfflineSearch(language, RecordOrder.searched(records));
    }

    private static TermIndex index(List<SearchedRecord> records) {
        TermIndex.Builder builder = new TermIndex.Builder();
        int read = 0;
        for (int i = 0; i < records.size(); i++) {
            SearchedRecord record = records.get(i);
            for (RecordText each : record.texts()) {
                boolean important = each.field().weight() >= Field.LEAD.weight();
                if (important || read + each.text().length() <= MAX_TEXT) {
                    read += each.text().length();
                    builder.add(i, each.field(), Analyzer.terms(each.text(), record.language));
                }
            }
        }
        return builder.build();
    }

    /**
     * Finds records.
     *
     * @param typed anything; longer queries are cut (see {@link Query})
     * @param limit at most {@value #MAX_HITS}
     */
    public SearchResult find(String typed, int limit) {
        Held now = held;
        List<SearchedRecord> records = now.records;
        TermIndex index = now.index;
        Query query = Analyzer.query(typed, language);
        List<Match> matches = Match.best(query, records, index);
        Correction correction = matches.isEmpty() ? Correction.of(query, typed, index) : null;
        Query asked = query;
        if (correction != null) {
            asked = Analyzer.query(correction.text(), language);
            matches = Match.best(asked, records, index);
        }
        if (matches.isEmpty()) {
            matches = Match.any(asked, records, index);
        }
        List<Hit> hits = new ArrayList<>();
        for (Match match : matches.subList(0, Math.min(matches.size(), bounded(limit)))) {
            hits.add(match.hit(asked));
        }
        return new SearchResult(hits, correction == null ? null : correction.text());
    }

    private static int bounded(int limit) {
        return Math.max(0, Math.min(limit, MAX_HITS));
    }
}
