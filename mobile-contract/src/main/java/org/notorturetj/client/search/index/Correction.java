package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.search.Alternative;
import org.notorturetj.client.search.Origin;
import org.notorturetj.client.search.Query;
import org.notorturetj.client.search.QueryPart;

/** What somebody may have meant whose words are in no record. */
final class Correction {
    /** Ways to read a word that are tried, the likeliest first. */
    private static final int MOST_READINGS = 6;

    /** What counts less is not worth a guess. */
    private static final double STRONG = 0.5;

    private final String text;

    private Correction(String text) {
        this.text = text;
    }

    /** The query with the nearest words there are; null if all is known, or nothing is near. */
    static Correction of(Query query, String typed, TermIndex index) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        boolean changed = false;
        for (QueryPart part : query.correctable(unknown(query, index))) {
            String nearest = nearest(part, index);
            if (nearest != null) {
                text.append(typed, at, part.start()).append(nearest);
                at = part.end();
                changed = true;
            }
        }
        int end = Math.min(typed.length(), Query.MAX_LENGTH);
        return changed
                ? new Correction(text.append(typed, at, Math.max(at, end)).toString())
                : null;
    }

    String text() {
        return text;
    }

    private static List<QueryPart> unknown(Query query, TermIndex index) {
        List<QueryPart> unknown = new ArrayList<>();
        for (QueryPart part : query.parts()) {
            if (part.weight() >= STRONG && !isKnown(part, index)) {
                unknown.add(part);
            }
        }
        return unknown;
    }

    private static boolean isKnown(QueryPart part, TermIndex index) {
        for (Alternative each : part.alternatives()) {
            boolean known = true;
            for (String term : each.terms()) {
                known &=
                        each.isPrefix()
                                ? !index.beginningWith(term, 1).isEmpty()
                                : index.find(term) >= 0;
            }
            if (known) {
                return true;
            }
        }
        return false;
    }

    private static String nearest(QueryPart part, TermIndex index) {
        String nearest = nearest(part.word(), index.words(), index);
        int tried = 0;
        for (Alternative each : part.alternatives()) {
            if (nearest != null || tried++ == MOST_READINGS) {
                break;
            }
            if (!each.isPrefix() && each.origin() != Origin.SYNONYM) {
                nearest = nearest(each.terms().get(0), index.words(), index);
            }
        }
        return nearest;
    }

    /** The nearest word; of equally near ones the most frequent, then the first. */
    private static String nearest(String word, List<String> words, TermIndex index) {
        int most = TypingErrors.most(word);
        int best = -1;
        for (int i = 0; i < words.size() && most > 0; i++) {
            int errors = TypingErrors.between(word, words.get(i), most);
            boolean nearer =
                    errors < most
                            || (errors == most
                                    && (best < 0 || index.frequency(i) > index.frequency(best)));
            if (errors <= most && nearer) {
                best = i;
                most = errors;
            }
        }
        return best < 0 ? null : words.get(best);
    }
}
