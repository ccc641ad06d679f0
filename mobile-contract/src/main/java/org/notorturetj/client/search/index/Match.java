package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Fragment;
import org.notorturetj.client.search.Highlighter;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/** A record that has something of a query, and where. */
final class Match implements Comparable<Match>, Occurrences {
    private static final int MOST_BEGINNINGS = 100;
    private static final int FRAGMENT = 160;

    private final SearchedRecord record;
    private final Map<String, int[]> counts = new HashMap<>();
    private boolean otherWords = true;
    private double score;

    private Match(SearchedRecord record) {
        this.record = record;
    }

    /** All records that have any term of a query. */
    static List<Match> all(Query query, List<SearchedRecord> records, TermIndex index) {
        Map<Integer, Match> matches = new HashMap<>();
        for (QueryPart part : query.parts()) {
            for (Alternative each : part.alternatives()) {
                for (String term : each.terms()) {
                    String key = key(term, each.isPrefix());
                    for (int number : numbers(term, each.isPrefix(), index)) {
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
            match.score = Relevance.score(query, match.record, match);
            if (match.score > 0) {
                scored.add(match);
            }
        }
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

    private static List<Integer> numbers(String term, boolean prefix, TermIndex index) {
        if (prefix) {
            return index.beginningWith(term, MOST_BEGINNINGS);
        }
        List<Integer> one = new ArrayList<>(1);
        int number = index.find(term);
        if (number >= 0) {
            one.add(number);
        }
        return one;
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

    /** The best first; of equal ones the newest, then the lowest id. */
    @Override
    public int compareTo(Match other) {
        int byScore = Double.compare(other.score, score);
        int byTime = byScore != 0 ? byScore : other.record.published.compareTo(record.published);
        return byTime != 0 ? byTime : record.id.compareTo(other.record.id);
    }

    Hit hit(Query query) {
        String language = record.language;
        Fragment title = Highlighter.fragment(record.title(), language, query, Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder();
        for (RecordText each : record.texts()) {
            if (each.field() == Field.SUMMARY || each.field() == Field.TEXT) {
                text.append(each.text()).append('\n');
            }
        }
        Fragment fragment = Highlighter.fragment(text.toString().trim(), language, query, FRAGMENT);
        return new Hit(record, title, fragment, otherWords);
    }
}
