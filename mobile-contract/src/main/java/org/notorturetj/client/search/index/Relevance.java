package org.notorturetj.client.search.index;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/**
 * How well a record answers a query. It looks at nothing but the two: not at how rare a word is in
 * a collection, so that a phone, which holds a part, ranks what it holds as the server does.
 */
public final class Relevance {
    private Relevance() {}

    /**
     * A number from 0 (does not answer at all) to about 1.3; only the order of numbers for one
     * query means something. Of equal ones the newer record comes first, then the lower id.
     *
     * @param type of the record, such as guide
     */
    public static double score(Query query, String type, Occurrences record) {
        double matched = 0;
        double covered = 0;
        double all = 0;
        for (QueryPart part : query.parts()) {
            double best = 0;
            for (Alternative each : part.alternatives()) {
                best = Math.max(best, each.weight() * strength(each, record));
            }
            all += part.weight();
            matched += part.weight() * best;
            covered += best > 0 ? part.weight() : 0;
        }
        if (all == 0) {
            return 0;
        }
        // Records with all words before records with some.
        return matched / all * (0.5 + 0.5 * covered / all) * factor(type);
    }

    /** From 0 to 1: in which parts of the record all its terms are, and how often. */
    private static double strength(Alternative alternative, Occurrences record) {
        double missed = 1;
        for (Field field : Field.values()) {
            int least = Integer.MAX_VALUE;
            for (String term : alternative.terms()) {
                least = Math.min(least, record.count(term, alternative.isPrefix(), field));
            }
            double often = least == 0 ? 0 : least / (least + 0.5) * 1.2;
            missed *= 1 - field.weight() * Math.min(1, often) * 0.9;
        }
        return 1 - missed;
    }

    /** Help first: a line or a guide that answers is worth more than news about it. */
    static double factor(String type) {
        switch (type) {
            case "guide":
            case "hotline":
                return 1.25;
            case "page":
            case "alert":
                return 1.05;
            case "case":
            case "contact":
                return 1;
            default:
                return 0.95;
        }
    }
}
