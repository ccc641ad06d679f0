package org.notorturetj.client.search.index;

import java.util.HashSet;
import java.util.Set;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/**
 * How well a record answers a query, by the rules of the server. It looks at nothing but the two.
 * How rare a word is among all records was tried and made the order no better (docs/lab/21): what
 * people look for most is in most records.
 */
final class Relevance implements Comparable<Relevance> {
    /** A record in another language than that of who asks. */
    private static final double FOREIGN = 0.45;

    /** A title that says nothing but what was asked. */
    private static final double WHOLE_TITLE = 0.6;

    /** Of a part that is answered at all: two that are answered are better than one twice. */
    private static final double COVERED = 0.4;

    /** A second place that answers the same part adds little. */
    private static final double TIE = 0.1;

    /** How soon a word that is repeated counts fully. */
    private static final double REPEATED = 0.3;

    /** Differences of 1.5 percent mean nothing. */
    private static final int STEPS = 45;

    private final boolean helps;
    private final int step;
    private final int answered;

    private Relevance(boolean helps, int step, int answered) {
        this.helps = helps;
        this.step = step;
        this.answered = answered;
    }

    static Relevance of(Query query, SearchedRecord record, Occurrences found) {
        boolean helps = !record.type.isDated();
        double score = 0;
        int answered = 0;
        for (QueryPart part : query.parts()) {
            Answer answer = new Answer(part, record, found);
            boolean strong = StrongParts.isStrong(part, query);
            score += part.weight() * answer.score();
            answered += strong && answer.score() > 0 ? 1 : 0;
            helps &= !strong || answer.early;
        }
        double language = record.language.equals(query.language()) ? 1 : FOREIGN;
        double relevance = Math.max(score * language * record.type.weight(), Double.MIN_NORMAL);
        return new Relevance(helps, (int) Math.round(Math.log(relevance) * STEPS), answered);
    }

    /** How many parts that count are answered. */
    int answered() {
        return answered;
    }

    /**
     * Best first: a line, guide or page that answers every part that counts before its body, then
     * whatever answers better.
     */
    @Override
    public int compareTo(Relevance other) {
        return helps == other.helps ? Integer.compare(other.step, step) : helps ? -1 : 1;
    }

    /** How a record answers one part: in its best way, and a little in all others. */
    private static final class Answer {
        private final SearchedRecord record;
        private final Occurrences found;
        private double best;
        private double all;

        /** Whether it does so before the body, and not by a beginning only. */
        private boolean early;

        Answer(QueryPart part, SearchedRecord record, Occurrences found) {
            this.record = record;
            this.found = found;
            Set<String> counted = new HashSet<>();
            for (Alternative each : part.alternatives()) {
                if (each.terms().size() > 1) {
                    together(each);
                } else if (counted.add(each.terms().get(0) + (each.isPrefix() ? "*" : ""))) {
                    alone(each);
                }
            }
        }

        double score() {
            return best > 0 ? best + TIE * (all - best) + COVERED : 0;
        }

        /** In each part of the record by itself. */
        private void alone(Alternative one) {
            for (Field field : Field.values()) {
                double weight = weight(one, one.terms().get(0), field);
                add(weight);
                early |= weight > 0 && field != Field.BODY && !one.isPrefix();
            }
        }

        /** All words, wherever each of them counts most. */
        private void together(Alternative several) {
            double sum = 0;
            boolean allEarly = true;
            for (String term : several.terms()) {
                double most = 0;
                for (Field field : Field.values()) {
                    most = Math.max(most, weight(several, term, field));
                }
                if (most == 0) {
                    return;
                }
                sum += most;
                allEarly &= isEarly(several, term);
            }
            add(sum / several.terms().size());
            early |= allEarly;
        }

        private boolean isEarly(Alternative several, String term) {
            return weight(several, term, Field.TITLE) > 0
                    || weight(several, term, Field.LEAD) > 0
                    || weight(several, term, Field.STEPS) > 0;
        }

        private void add(double weight) {
            best = Math.max(best, weight);
            all += weight;
        }

        private double weight(Alternative alternative, String term, Field field) {
            int often = found.count(term, alternative.isPrefix(), field);
            double strength = Math.min(1, often / (often + REPEATED) * (1 + REPEATED));
            double title =
                    field == Field.TITLE ? 1 + WHOLE_TITLE / Math.max(1, record.titleTerms()) : 1;
            return alternative.weight() * field.weight() * strength * title;
        }
    }
}
