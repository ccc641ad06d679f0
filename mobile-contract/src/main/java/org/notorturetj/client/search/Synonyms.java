package org.notorturetj.client.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and phrases of the three languages that are looked for together: {@code synonyms.tsv}. */
final class Synonyms {
    private static final String[] LANGUAGES = {Stems.TAJIK, Stems.RUSSIAN, Stems.ENGLISH};

    /** By the language and the first term of a phrase. */
    private static final Map<String, List<Phrase>> BY_FIRST = new HashMap<>();

    /** Russian terms by what is left without their soft signs, which Latin letters leave out. */
    private static final Map<String, String> SOFT = new HashMap<>();

    static {
        for (String[] row : Table.read("synonyms.tsv")) {
            List<Phrase> group = new ArrayList<>();
            for (int i = 0; i < LANGUAGES.length; i++) {
                for (String written : row[i + 1].split(";", -1)) {
                    add(written, LANGUAGES[i], group);
                }
            }
        }
    }

    private Synonyms() {}

    private static void add(String written, String language, List<Phrase> group) {
        List<String> terms = new ArrayList<>();
        for (Term term : Analyzer.terms(written, language)) {
            terms.add(term.text());
        }
        if (terms.isEmpty()) {
            return;
        }
        for (String term : terms) {
            if (term.indexOf('ь') >= 0) {
                SOFT.put(term.replace("ь", ""), term);
            }
        }
        Phrase phrase = new Phrase(language, terms, group);
        group.add(phrase);
        String key = language + terms.get(0);
        List<Phrase> known = BY_FIRST.get(key);
        if (known == null) {
            known = new ArrayList<>();
            BY_FIRST.put(key, known);
        }
        known.add(phrase);
    }

    /** The term with its soft signs (тюрм: тюрьм); null if none is known that has any. */
    static String softened(String term) {
        return SOFT.get(term);
    }

    /** Phrases that begin with a term in a language. */
    static List<Phrase> beginningWith(String term, String language) {
        List<Phrase> found = BY_FIRST.get(language + term);
        return found == null ? Collections.<Phrase>emptyList() : found;
    }

    /** Terms that follow each other, stop words left out, and those that mean the same. */
    static final class Phrase {
        final String language;
        final List<String> terms;
        private final List<Phrase> group;

        Phrase(String language, List<String> terms, List<Phrase> group) {
            this.language = language;
            this.terms = Collections.unmodifiableList(terms);
            this.group = group;
        }

        /** The other phrases of its group. */
        List<Phrase> others() {
            List<Phrase> others = new ArrayList<>(group);
            others.remove(this);
            return others;
        }
    }
}
