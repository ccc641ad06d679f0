package org.notorturetj.client.search;

import java.util.List;

/** Adds to the words of a query what means the same: to each word of a phrase. */
final class SynonymFinder {
    private SynonymFinder() {}

    static void addTo(List<PartBuilder> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (Alternative read : parts.get(i).readings()) {
                String term = read.terms().get(0);
                for (Synonyms.Phrase phrase : Synonyms.beginningWith(term, read.language())) {
                    if (follows(phrase, parts, i)) {
                        addOthers(phrase, read, parts, i);
                    }
                }
            }
        }
    }

    private static boolean follows(Synonyms.Phrase phrase, List<PartBuilder> parts, int at) {
        if (at + phrase.terms.size() > parts.size()) {
            return false;
        }
        for (int i = 1; i < phrase.terms.size(); i++) {
            if (!reads(parts.get(at + i), phrase.terms.get(i), phrase.language)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(PartBuilder part, String term, String language) {
        for (Alternative each : part.readings()) {
            if (each.language().equals(language) && each.terms().get(0).equals(term)) {
                return true;
            }
        }
        return false;
    }

    private static void addOthers(
            Synonyms.Phrase phrase, Alternative read, List<PartBuilder> parts, int at) {
        for (Synonyms.Phrase other : phrase.others()) {
            double weight = Origin.SYNONYM.weight() * read.weight();
            for (int i = 0; i < phrase.terms.size(); i++) {
                parts.get(at + i).add(other.terms, Origin.SYNONYM, other.language, weight);
            }
        }
    }
}
