package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Fragment;
import org.notorturetj.client.search.Highlighter;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/** A record that has something of a query, and where. */
final class Match implements Comparable<Match>, Occurrences {
    private static final int MOST_BEGINNINGS = 100;

    /** What begins like less than this could be anything. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int FRAGMENT = 160;

    /** If fewer answer most of a query, those that answer any of it follow. */
    private static final int FEW = 10;

    private final SearchedRecord record;
    private final Map<String, int[]> counts = new HashMap<>();
    private boolean otherWords = true;
    private Relevance relevance;

    private Match(SearchedRecord record) {
        this.record = record;
    }

    /**
     * The records that answer most of a query, best first. If there are few of them those that
     * answer any of it follow; none if nothing answers most.
     */
    static List<Match> best(Query query, List<SearchedRecord> records, TermIndex index) {
        List<Match> any = any(query, records, index);
        List<Match> most = new ArrayList<>();
        for (Match match : any) {
            if (match.relevance.answered() >= StrongParts.needed(query)) {
                most.add(match);
            }
        }
        return most.isEmpty() || most.size() >= FEW ? most : any;
    }

    /** The records that answer any part of a query that counts, best first. */
    static List<Match> any(Query query, List<SearchedRecord> records, TermIndex index) {
        Map<Integer, Match> matches = new HashMap<>();
        for (QueryPart part : query.parts()) {
            Set<Integer> typed = typed(part, index);
            for (Alternative each : part.alternatives()) {
                for (String term : each.terms()) {
                    String key = key(term, each.isPrefix());
                    for (int number : numbers(term, each.isPrefix(), typed, index)) {
                        for (int posting : index.postings(number)) {
                            Match match = match(posting, matches, records);
                            match.add(key, posting);
                            match.otherWords &= each.origin() == Origin.SYNONYM;
                        }
                    }
                }
            }
        }
        List<Match> scored = new ArrayList<>();
        for (Match match : matches.values()) {
            match.relevance = Relevance.of(query, match.record, match);
            if (match.relevance.answered() > 0) {
                scored.add(match);
            }
        }
        Collections.sort(scored);
        return scored;
    }

    private static Match match(
            int posting, Map<Integer, Match> matches, List<SearchedRecord> records) {
        int number = TermIndex.record(posting);
        Match match = matches.get(number);
        if (match == null) {
            match = new Match(records.get(number));
            matches.put(number, match);
        }
        return match;
    }

    /** The terms that answer a part as they are. */
    private static Set<Integer> typed(QueryPart part, TermIndex index) {
        Set<Integer> typed = new HashSet<>();
        for (Alternative each : part.alternatives()) {
            if (!each.isPrefix() && each.terms().size() == 1) {
                typed.add(index.find(each.terms().get(0)));
            }
        }
        return typed;
    }

    /** What is counted as it is does not count as a beginning too. */
    private static List<Integer> numbers(
            String term, boolean prefix, Set<Integer> typed, TermIndex index) {
        List<Integer> numbers = new ArrayList<>();
        if (prefix && term.length() >= SHORTEST_BEGINNING) {
            numbers.addAll(index.beginningWith(term, MOST_BEGINNINGS));
            numbers.removeAll(typed);
        } else if (!prefix && index.find(term) >= 0) {
            numbers.add(index.find(term));
        }
        return numbers;
    }

    private static String key(String term, boolean prefix) {
        return prefix ? term + "*" : term;
    }

    private void add(String key, int posting) {
        int[] each = counts.get(key);
        if (each == null) {
            each = new int[Field.values().length];
            counts.put(key, each);
        }
        each[TermIndex.field(posting)] += TermIndex.count(posting);
    }

    @Override
    public int count(String term, boolean prefix, Field field) {
        int[] each = counts.get(key(term, prefix));
        return each == null ? 0 : each[field.number()];
    }

    /** The best first; of equal ones what has no date, then the newest, then the lowest id. */
    @Override
    public int compareTo(Match other) {
        int byScore = relevance.compareTo(other.relevance);
        int byDate = byScore != 0 ? byScore : Boolean.compare(isDated(), other.isDated());
        int byTime = byDate != 0 ? byDate : other.record.published.compareTo(record.published);
        return byTime != 0 ? byTime : record.id.compareTo(other.record.id);
    }

    private boolean isDated() {
        return record.type.isDated();
    }

    Hit hit(Query query) {
        String language = record.language;
        Fragment title = Highlighter.fragment(record.title(), language, query, Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder();
        for (RecordText each : record.texts()) {
            if (each.isShown()) {
                text.append(each.text()).append('\n');
            }
        }
        Fragment fragment = Highlighter.fragment(text.toString().trim(), language, query, FRAGMENT);
        return new Hit(record, title, fragment, otherWords);
    }
}
