package org.notorturetj.client.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.search.Term;

/**
 * Which records have which terms. Small: two sorted lists of words, and one number for each term in
 * each part of a record.
 */
final class TermIndex {
    private static final int COUNT_BITS = 8;
    private static final int FIELD_BITS = 2;
    private static final int MOST = (1 << COUNT_BITS) - 1;

    private final String[] terms;
    private final int[][] postings;
    private final String[] words;
    private final int[] termOfWord;
    private final int[] frequency;

    private TermIndex(Map<String, Growing> found, Map<String, String> termOfEachWord) {
        terms = found.keySet().toArray(new String[0]);
        Arrays.sort(terms);
        postings = new int[terms.length][];
        frequency = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            postings[i] = found.get(terms[i]).trimmed();
            frequency[i] = postings[i].length;
        }
        words = termOfEachWord.keySet().toArray(new String[0]);
        Arrays.sort(words);
        termOfWord = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            termOfWord[i] = Arrays.binarySearch(terms, termOfEachWord.get(words[i]));
        }
    }

    /** The number of a term; negative if no record has it. */
    int find(String term) {
        return Arrays.binarySearch(terms, term);
    }

    /** The numbers of the terms of the first words that begin with something. */
    List<Integer> beginningWith(String beginning, int most) {
        List<Integer> found = new ArrayList<>();
        int at = Arrays.binarySearch(words, beginning);
        for (int i = at < 0 ? -at - 1 : at; i < words.length && found.size() < most; i++) {
            if (!words[i].startsWith(beginning)) {
                break;
            }
            if (!found.contains(termOfWord[i])) {
                found.add(termOfWord[i]);
            }
        }
        return found;
    }

    /** All words, folded. */
    List<String> words() {
        return Collections.unmodifiableList(Arrays.asList(words));
    }

    /** In how many parts of records a word of {@link #words} is, in any form. */
    int frequency(int word) {
        return frequency[termOfWord[word]];
    }

    /** Each is one part of a record that has the term. */
    int[] postings(int term) {
        return postings[term];
    }

    static int record(int posting) {
        return posting >>> (COUNT_BITS + FIELD_BITS);
    }

    static int field(int posting) {
        return posting >>> COUNT_BITS & (1 << FIELD_BITS) - 1;
    }

    static int count(int posting) {
        return posting & MOST;
    }

    /** Gathers terms, record by record, in the order of their numbers. */
    static final class Builder {
        private final Map<String, Growing> found = new HashMap<>();
        private final Map<String, String> termOfEachWord = new HashMap<>();

        /** Adds what is in one part of a record. */
        void add(int record, Field field, List<Term> terms) {
            int posting = (record << FIELD_BITS | field.number()) << COUNT_BITS;
            for (Term term : terms) {
                Growing postings = found.get(term.text());
                if (postings == null) {
                    postings = new Growing();
                    found.put(term.text(), postings);
                }
                postings.count(posting);
                if (!termOfEachWord.containsKey(term.word())) {
                    termOfEachWord.put(term.word(), term.text());
                }
            }
        }

        TermIndex build() {
            return new TermIndex(found, termOfEachWord);
        }
    }

    /** Numbers without boxes. */
    private static final class Growing {
        private int[] values = new int[2];
        private int size;

        void count(int posting) {
            boolean known = size > 0 && values[size - 1] >>> COUNT_BITS == posting >>> COUNT_BITS;
            if (known) {
                values[size - 1] += (values[size - 1] & MOST) < MOST ? 1 : 0;
                return;
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = posting + 1;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
