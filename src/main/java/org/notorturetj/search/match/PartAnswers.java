package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Origin;
import org.notorturetj.search.index.IndexField;

/** Everything that answers one part of a query in one segment. */
final class PartAnswers {
    /** As on phones: a word in the title says most. */
    private static final Map<IndexField, Double> FIELDS =
            new EnumMap<>(
                    Map.of(
                            IndexField.TITLE, 1.0,
                            IndexField.LEAD, 0.5,
                            IndexField.STEPS, 0.3,
                            IndexField.BODY, 0.2,
                            IndexField.LINE, 1.0));

    /** Of a text that is not in the language of who asks. */
    private static final double FOREIGN = 0.45;

    private final List<WindowScorer> answers = new ArrayList<>();
    private final IndexTerms terms;
    private final LeafReaderContext segment;
    private final Language reader;

    /**
     * @param ways of one part, as {@link WantedWords#ways} gives them
     */
    PartAnswers(
            IndexTerms terms,
            List<List<WantedWord>> ways,
            LeafReaderContext segment,
            Language reader)
            throws IOException {
        this.terms = terms;
        this.segment = segment;
        this.reader = reader;
        for (List<WantedWord> together : ways) {
            if (together.get(0).of() == 1) {
                one(together);
            } else {
                several(together);
            }
        }
    }

    /** The same word, by several alternatives: the first of them counts. */
    private void one(List<WantedWord> same) throws IOException {
        boolean plain = same.stream().anyMatch(PartAnswers::isPlain);
        WindowScorer.Word found = answering(same.get(0), plain);
        if (found != null) {
            answers.add(found);
        }
    }

    private void several(List<WantedWord> together) throws IOException {
        Map<Integer, List<WindowScorer.Word>> places = new LinkedHashMap<>();
        for (WantedWord word : together) {
            WindowScorer.Word found = answering(word, isPlain(word));
            if (found != null) {
                places.computeIfAbsent(word.word(), any -> new ArrayList<>()).add(found);
            }
        }
        if (places.size() == together.get(0).of()) {
            answers.add(
                    new WindowScorer.Words(
                            places.values().stream()
                                    .map(place -> place.toArray(WindowScorer.Word[]::new))
                                    .toArray(WindowScorer.Word[][]::new)));
        }
    }

    private static boolean isPlain(WantedWord word) {
        return word.field() != IndexField.BODY && word.origin() != Origin.PREFIX;
    }

    private WindowScorer.@Nullable Word answering(WantedWord word, boolean plain)
            throws IOException {
        PostingsEnum documents = terms.documents(word.term(), segment, null, PostingsEnum.NONE);
        if (documents == null) {
            return null;
        }
        double weight =
                word.weight()
                        * FIELDS.getOrDefault(word.field(), 1.0)
                        * (word.language() == reader ? 1 : FOREIGN);
        return new WindowScorer.Word(
                documents,
                word.field() == IndexField.TITLE
                        ? segment.reader().getNormValues(word.term().field())
                        : null,
                (float) weight,
                plain);
    }

    /** The next document that may answer. */
    int next() {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (WindowScorer answering : answers) {
            next = Math.min(next, answering.next());
        }
        return next;
    }

    /** Scores the documents of a window. */
    void score(int from, int to, PartScores scores) throws IOException {
        scores.clear();
        for (WindowScorer answering : answers) {
            answering.score(from, to, scores);
        }
    }
}
