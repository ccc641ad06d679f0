package org.notorturetj.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.client.search.Term;

/**
 * Puts the words of some documents back in their order. An index has, for each word without its
 * endings, where it stands, and for each document the words as they are written: together that is
 * the text, in lower case, without stop words and punctuation, and each word in all the forms that
 * the document has of it.
 */
final class IndexedWords {
    /** Bits of a place in a text, and of a number of a word; the others number the document. */
    private static final int PLACE_BITS = 20;

    private static final int WORD_BITS = 24;

    private final LeafReader reader;
    private final BitSet documents;
    private final Map<Integer, Map<String, String>> texts = new HashMap<>();

    /** Document to words as they are written there. */
    private final Map<Integer, List<String>> written = new HashMap<>();

    private IndexedWords(LeafReader reader, BitSet documents) {
        this.reader = reader;
        this.documents = documents;
    }

    /**
     * The texts of documents, by field; also of removed ones.
     *
     * @param documents their numbers in the reader, a few thousand at most
     */
    static Map<Integer, Map<String, String>> read(LeafReader reader, BitSet documents)
            throws IOException {
        var words = new IndexedWords(reader, documents);
        words.readWritten();
        for (Language language : Language.values()) {
            Map<Integer, Map<String, String>> byStem = words.byStem(language);
            for (IndexField field :
                    List.of(IndexField.TITLE, IndexField.LEAD, IndexField.STEPS, IndexField.BODY)) {
                words.readField(field.of(language), byStem);
            }
        }
        for (Language language : Language.values()) {
            words.readLines(IndexField.LINE.of(language));
        }
        return words.texts;
    }

    private void readWritten() throws IOException {
        each(
                IndexField.WORDS,
                PostingsEnum.NONE,
                (word, postings) ->
                        written.computeIfAbsent(postings.docID(), any -> new ArrayList<>())
                                .add(word.substring(word.indexOf(IndexField.FOLDED_END) + 1)));
    }

    /** The words of each document as they are written, by what they are without endings. */
    private Map<Integer, Map<String, String>> byStem(Language language) {
        Map<String, List<Term>> known = new HashMap<>();
        Map<Integer, Map<String, String>> byStem = new HashMap<>();
        written.forEach(
                (document, words) -> {
                    Map<String, String> stems = new HashMap<>();
                    for (String word : words) {
                        for (Term term :
                                known.computeIfAbsent(
                                        word, it -> Analyzer.terms(it, language.tag()))) {
                            stems.merge(term.text(), word, (one, other) -> one + " " + other);
                        }
                    }
                    byStem.put(document, stems);
                });
        return byStem;
    }

    private void readField(String field, Map<Integer, Map<String, String>> byStem)
            throws IOException {
        List<String> words = new ArrayList<>();
        var places = new Places();
        each(
                field,
                PostingsEnum.POSITIONS,
                (word, postings) -> {
                    if (words.isEmpty() || !words.get(words.size() - 1).equals(word)) {
                        words.add(word);
                    }
                    for (int i = 0; i < postings.freq(); i++) {
                        places.add(postings.docID(), postings.nextPosition(), words.size() - 1);
                    }
                });
        Map<Integer, StringJoiner> read = new TreeMap<>();
        for (long place : places.inOrder()) {
            int document = Places.document(place);
            String stem = words.get(Places.word(place));
            read.computeIfAbsent(document, any -> new StringJoiner(" "))
                    .add(byStem.getOrDefault(document, Map.of()).getOrDefault(stem, stem));
        }
        put(field, read);
    }

    /** What is only suggested has no places: its words one by one. */
    private void readLines(String field) throws IOException {
        Map<Integer, StringJoiner> read = new TreeMap<>();
        each(
                field,
                PostingsEnum.NONE,
                (word, postings) -> {
                    if (!written.containsKey(postings.docID())) {
                        read.computeIfAbsent(postings.docID(), any -> new StringJoiner("\n\n"))
                                .add(word);
                    }
                });
        put(field, read);
    }

    private void put(String field, Map<Integer, StringJoiner> read) {
        read.forEach(
                (document, text) ->
                        texts.computeIfAbsent(document, any -> new TreeMap<>())
                                .put(field, text.toString()));
    }

    private void each(String field, int flags, Posting posting) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum all = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = all.next(); term != null; term = all.next()) {
            postings = all.postings(postings, flags);
            String word = null;
            int document = postings.advance(documents.nextSetBit(0));
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if (documents.get(document)) {
                    word = word == null ? term.utf8ToString() : word;
                    posting.read(word, postings);
                }
                int next = documents.nextSetBit(document + 1);
                document = next < 0 ? DocIdSetIterator.NO_MORE_DOCS : postings.advance(next);
            }
        }
    }

    @FunctionalInterface
    private interface Posting {
        void read(String word, PostingsEnum postings) throws IOException;
    }

    /** Where words stand, each as one number: document, place, word. */
    private static final class Places {
        private long[] places = new long[1024];
        private int size;

        void add(int document, int place, int word) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] =
                    (long) document << (PLACE_BITS + WORD_BITS) | (long) place << WORD_BITS | word;
        }

        long[] inOrder() {
            Arrays.sort(places, 0, size);
            return Arrays.copyOf(places, size);
        }

        static int document(long place) {
            return (int) (place >>> (PLACE_BITS + WORD_BITS));
        }

        static int word(long place) {
            return (int) (place & (1 << WORD_BITS) - 1);
        }
    }
}
