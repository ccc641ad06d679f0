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
                    int from = begin(phrase, parts, i);
                    if (from >= 0) {
                        addOthers(phrase, read, parts, from);
                    }
                }
            }
        }
    }

    /** Where a phrase begins whose first term is read at a place; -1 if it is not there. */
    private static int begin(Synonyms.Phrase phrase, List<PartBuilder> parts, int at) {
        int size = phrase.terms.size();
        // In any order: "free lawyer", and "a lawyer for free".
        for (int from = Math.max(0, at - size + 1); from <= at; from++) {
            if (from + size <= parts.size() && reads(phrase, parts.subList(from, from + size))) {
                return from;
            }
        }
        return -1;
    }

    private static boolean reads(Synonyms.Phrase phrase, List<PartBuilder> parts) {
        for (String term : phrase.terms) {
            boolean read = false;
            for (PartBuilder part : parts) {
                read |= reads(part, term, phrase.language);
            }
            if (!read) {
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
