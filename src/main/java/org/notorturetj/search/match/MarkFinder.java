package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.notorturetj.api.text.Language;
import org.notorturetj.search.index.IndexField;
import org.notorturetj.search.match.Marks.Mark;

/**
 * Finds where documents answer, and in which language best: from the places that the index
 * remembers, without reading their texts.
 */
final class MarkFinder {
    /** Places of one word in one text that are looked at: the first. */
    private static final int PLACES = 24;

    /** How much better another language must answer than that of who asks. */
    private static final double BETTER = 1.5;

    private static final Map<IndexField, Double> WEIGHTS =
            Map.of(
                    IndexField.TITLE,
                    3.0,
                    IndexField.LEAD,
                    2.0,
                    IndexField.STEPS,
                    1.5,
                    IndexField.BODY,
                    1.0);

    private final WantedWords words;
    private final Map<Integer, Map<Language, Answers>> found = new HashMap<>();

    MarkFinder(WantedWords words) {
        this.words = words;
    }

    /** Finds the places in some documents of the index. */
    void look(int[] documents) throws IOException {
        int[] sorted = documents.clone();
        Arrays.sort(sorted);
        List<LeafReaderContext> leaves = words.terms().reader().leaves();
        int at = 0;
        while (at < sorted.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(sorted[at], leaves));
            int end = at;
            while (end < sorted.length && sorted[end] < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            PostingsEnum places = null;
            for (WantedWord word : words.all()) {
                PostingsEnum next =
                        words.terms().documents(word.term(), leaf, places, PostingsEnum.OFFSETS);
                if (next != null) {
                    places = next;
                    look(leaf, word, places, sorted, at, end);
                }
            }
            at = end;
        }
    }

    private void look(
            LeafReaderContext leaf,
            WantedWord word,
            PostingsEnum places,
            int[] documents,
            int from,
            int to)
            throws IOException {
        for (int i = from; i < to; i++) {
            int document = documents[i] - leaf.docBase;
            if (places.docID() < document
                    && places.advance(document) == PostingsEnum.NO_MORE_DOCS) {
                return;
            }
            if (places.docID() == document) {
                note(documents[i], word, places);
            }
        }
    }

    private void note(int document, WantedWord word, PostingsEnum places) throws IOException {
        Answers answers =
                found.computeIfAbsent(document, any -> new EnumMap<>(Language.class))
                        .computeIfAbsent(word.language(), any -> new Answers());
        answers.words.computeIfAbsent(way(word), any -> new HashSet<>()).add(word.word());
        for (int i = Math.min(PLACES, places.freq()); i > 0; i--) {
            places.nextPosition();
            answers.places.add(
                    new Placed(
                            word, new Mark(places.startOffset(), places.endOffset(), word.part())));
        }
    }

    private static String way(WantedWord word) {
        return word.part() + " " + word.alternative();
    }

    /**
     * The language of a document that answers best: of who asks, unless another does far better.
     */
    Language language(int document, Language reader) {
        Map<Language, Answers> answers = found.getOrDefault(document, Map.of());
        Language best = reader;
        double most = answers.containsKey(reader) ? answers.get(reader).score() * BETTER : 0;
        for (Language language : reader.fallbackChain()) {
            double score = answers.containsKey(language) ? answers.get(language).score() : 0;
            if (score > most) {
                most = score;
                best = language;
            }
        }
        return best;
    }

    /** Where a text of a document answers. */
    Marks marks(int document, Language language) {
        Answers answers = found.getOrDefault(document, Map.of()).get(language);
        return answers == null ? Marks.NONE : answers.marks();
    }

    /** How a text answers. */
    private static final class Answers {
        private final Map<String, Set<Integer>> words = new HashMap<>();
        private final List<Placed> places = new ArrayList<>();

        /** Words that belong together count together. */
        private boolean isWhole(WantedWord word) {
            return words.getOrDefault(way(word), Set.of()).size() == word.of();
        }

        double score() {
            Map<Integer, Double> best = new HashMap<>();
            for (Placed placed : places) {
                if (isWhole(placed.word())) {
                    double weight =
                            placed.word().weight()
                                    * WEIGHTS.getOrDefault(placed.word().field(), 1.0);
                    best.merge(placed.word().part(), weight, Math::max);
                }
            }
            return best.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        Marks marks() {
            Map<IndexField, Set<Mark>> marks = new EnumMap<>(IndexField.class);
            boolean typed = false;
            for (Placed placed : places) {
                if (isWhole(placed.word())) {
                    typed |= placed.word().isTyped();
                    marks.computeIfAbsent(placed.word().field(), any -> new TreeSet<>())
                            .add(placed.mark());
                }
            }
            return new Marks(
                    List.copyOf(marks.getOrDefault(IndexField.TITLE, Set.of())),
                    List.copyOf(marks.getOrDefault(IndexField.LEAD, Set.of())),
                    List.copyOf(marks.getOrDefault(IndexField.STEPS, Set.of())),
                    List.copyOf(marks.getOrDefault(IndexField.BODY, Set.of())),
                    typed);
        }
    }

    private record Placed(WantedWord word, Mark mark) {}
}
