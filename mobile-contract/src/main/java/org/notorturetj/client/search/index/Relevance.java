package org.notorturetj.client.search.index;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/**
 * How well a record answers a query. It looks at nothing but the two. How rare a word is among all
 * records was tried and made the order no better (docs/lab/21): what people look for most is in
 * most records.
 */
final class Relevance {
    /** A record in another language than that of who asks. */
    private static final double FOREIGN = 0.7;

    /** A title that says nothing but what was asked. */
    private static final double WHOLE_TITLE = 0.2;

    /** Words that count less need not be answered. */
    private static final double STRONG = 0.5;

    /**
     * A line or a guide whose title or summary answers every word: before whatever only reports.
     */
    private static final double HELPS = 1.75;

    private static final double PAGE_HELPS = 1.5;

    /** How soon a word that is repeated counts fully. */
    private static final double REPEATED = 0.3;

    private Relevance() {}

    /**
     * A number above 0, if anything answers; only the order of numbers for one query means
     * something.
     */
    static double score(Query query, SearchedRecord record, Occurrences found) {
        double matched = 0;
        double covered = 0;
        double all = 0;
        int inTitle = 0;
        boolean helps = true;
        for (QueryPart part : query.parts()) {
            double best = 0;
            boolean title = false;
            boolean early = false;
            for (Alternative each : part.alternatives()) {
                double strength = each.weight() * strength(each, found);
                best = Math.max(best, strength);
                title |= strength > 0 && has(each, found, Field.TITLE);
                early |=
                        title
                                || (!each.isPrefix()
                                        && strength > 0
                                        && has(each, found, Field.SUMMARY));
            }
            helps &= early || part.weight() < STRONG;
            all += part.weight();
            matched += part.weight() * best;
            covered += best > 0 ? part.weight() : 0;
            inTitle += title ? 1 : 0;
        }
        if (matched == 0) {
            return 0;
        }
        // A word in a title is worth more than two in a text, but one word alone is half an answer.
        double answer = matched / all * (0.5 + 0.5 * covered / all);
        double wholeTitle = Math.min(1, (double) inTitle / Math.max(1, record.titleTerms()));
        double foreign = record.language.equals(query.language()) ? 1 : FOREIGN;
        return answer
                * (1 + WHOLE_TITLE * wholeTitle)
                * foreign
                * factor(record.type, answer, helps);
    }

    /** From 0 to 1: in which parts of the record all its terms are, and how often. */
    private static double strength(Alternative alternative, Occurrences found) {
        double missed = 1;
        for (Field field : Field.values()) {
            int least = least(alternative, found, field);
            double often = least / (least + REPEATED) * (1 + REPEATED);
            missed *= 1 - field.weight() * Math.min(1, often) * 0.9;
        }
        return 1 - missed;
    }

    private static boolean has(Alternative alternative, Occurrences found, Field field) {
        return least(alternative, found, field) > 0;
    }

    private static int least(Alternative alternative, Occurrences found, Field field) {
        int least = Integer.MAX_VALUE;
        for (String term : alternative.terms()) {
            least = Math.min(least, found.count(term, alternative.isPrefix(), field));
        }
        return least;
    }

    /**
     * Help first: a line or a guide that answers is worth more than news about it.
     *
     * @param helps whether its title or summary answers every word
     */
    private static double factor(String type, double answer, boolean helps) {
        double well = Math.min(1, 2 * answer);
        switch (type) {
            case "guide":
            case "hotline":
                return (helps ? HELPS : 1) + 0.25 * well;
            case "page":
                return helps ? PAGE_HELPS : 1.05;
            case "case":
            case "contact":
                return 1;
            default:
                return 0.95;
        }
    }
}
