package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what answers one word of a query. */
final class PartBuilder {
    /** What each step away from the likeliest reading takes. */
    private static final double COST = 0.1;

    private static final double LEAST = 0.3;

    /** Most prefixes of one word: as typed, and the likeliest readings of Latin letters. */
    private static final int MOST_PREFIXES = 5;

    final Words.Word word;
    private final List<Alternative> alternatives = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<Alternative> readings = new ArrayList<>();

    PartBuilder(Words.Word word) {
        this.word = word;
    }

    void add(String term, Origin origin, String language, int cost) {
        double weight = Math.max(LEAST, origin.weight() - COST * cost);
        List<String> terms = Collections.singletonList(term);
        if (readings.size() < Query.MAX_ALTERNATIVES) {
            readings.add(new Alternative(terms, origin, language, weight));
        }
        add(terms, origin, language, weight);
    }

    void add(List<String> terms, Origin origin, String language, double weight) {
        if (alternatives.size() < Query.MAX_ALTERNATIVES
                && known.add((origin == Origin.PREFIX) + " " + terms)) {
            alternatives.add(new Alternative(terms, origin, language, weight));
        }
    }

    /** Words that begin with what was typed, read in every way found so far. */
    void addPrefixes() {
        List<Alternative> before = new ArrayList<>(alternatives);
        addPrefix(word.text, Stems.languageOf(word.text, Stems.RUSSIAN), Origin.PREFIX.weight());
        int prefixes = 1;
        for (Alternative each : before) {
            if (prefixes < MOST_PREFIXES && each.origin() != Origin.SYNONYM) {
                addPrefix(
                        each.terms().get(0),
                        each.language(),
                        each.weight() * Origin.PREFIX.weight());
                prefixes++;
            }
        }
    }

    private void addPrefix(String beginning, String language, double weight) {
        if (beginning.length() > 1) {
            add(Collections.singletonList(beginning), Origin.PREFIX, language, weight);
        }
    }

    /** The word itself in each language, however it was typed: no synonyms, no beginnings. */
    List<Alternative> readings() {
        return readings;
    }

    QueryPart build() {
        double weight = 1;
        for (Alternative each : alternatives) {
            if (each.origin() != Origin.SYNONYM && each.origin() != Origin.PREFIX) {
                String term = each.terms().get(0);
                weight = Math.min(weight, StopWords.weight(word.text, term, each.language()));
            }
        }
        return new QueryPart(word.text, word.start, word.end, weight, alternatives);
    }
}
