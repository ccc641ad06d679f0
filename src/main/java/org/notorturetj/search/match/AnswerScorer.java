package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.client.search.QueryPart;
import org.notorturetj.search.index.IndexField;

/**
 * Scores the documents that answer a query, word by word over windows of documents. Words that
 * people look for are in most documents, and each has a dozen of places to stand: a tree of queries
 * asks all of them anew for each document.
 */
final class AnswerScorer {
    private static final List<String> HELP = TypeLists.foundFirst();

    /** Of a part that is answered at all: two that are answered are better than one twice. */
    private static final float COVERED = 0.4f;

    /** Parts that count less than this need not be answered. */
    private static final double WEAK = 0.5;

    /** Parts of which all must be answered; of more, so many in a hundred. */
    private static final int ALL_OF = 2;

    private static final int PERCENT = 60;

    private final WantedWords words;
    private final Language reader;
    private final List<List<List<WantedWord>>> ways;
    private final float[] weights;
    private final PartScores[] scores;

    /** Positions of all parts, and of those that count. */
    private final int[] all;

    private final int[] strong;

    AnswerScorer(WantedWords words, Language reader) {
        this.words = words;
        this.reader = reader;
        List<QueryPart> parts = words.query().parts();
        this.all = IntStream.range(0, parts.size()).toArray();
        this.ways = IntStream.of(all).mapToObj(words::ways).toList();
        this.weights = new float[parts.size()];
        this.scores = new PartScores[parts.size()];
        for (int part : all) {
            scores[part] = new PartScores();
            weights[part] = (float) parts.get(part).weight();
        }
        int[] count = IntStream.of(all).filter(part -> weights[part] >= WEAK).toArray();
        this.strong = count.length == 0 ? all : count;
    }

    /** Collects what answers all of a short query, most of a longer one. */
    void most(Hits hits) throws IOException {
        int needed =
                strong.length <= ALL_OF
                        ? strong.length
                        : Math.max(ALL_OF, (strong.length * PERCENT + 99) / 100);
        collect(hits, strong, needed, true);
    }

    /** Collects what answers any part that counts. */
    void any(Hits hits) throws IOException {
        collect(hits, strong, 1, true);
    }

    /** Collects what answers every part, of lines to suggest. */
    void every(Hits hits) throws IOException {
        collect(hits, all, all.length, false);
    }

    /**
     * @param required the parts of which some must be answered
     * @param needed so many of them
     * @param helpFirst whether what helps comes first
     */
    private void collect(Hits hits, int[] required, int needed, boolean helpFirst)
            throws IOException {
        if (required.length == 0) {
            return;
        }
        for (LeafReaderContext segment : words.terms().reader().leaves()) {
            hits.begin(segment);
            new Segment(segment, required, needed, helpFirst ? HELP : List.of()).collect(hits);
        }
    }

    /** A query in one segment. */
    private final class Segment {
        private final List<PartAnswers> answers = new ArrayList<>();
        private final LeafReaderContext segment;
        private final @Nullable Bits live;
        private final List<PostingsEnum> helping = new ArrayList<>();
        private final int[] required;
        private final int needed;

        Segment(LeafReaderContext segment, int[] required, int needed, List<String> helps)
                throws IOException {
            this.segment = segment;
            this.live = segment.reader().getLiveDocs();
            this.required = required;
            this.needed = needed;
            for (List<List<WantedWord>> part : ways) {
                answers.add(new PartAnswers(words.terms(), part, segment, reader));
            }
            for (String type : helps) {
                PostingsEnum documents = IndexTerms.documents(IndexField.TYPE, type, segment);
                if (documents != null) {
                    helping.add(documents);
                }
            }
        }

        void collect(Hits hits) throws IOException {
            int last = segment.reader().maxDoc();
            for (int next = next(); next != DocIdSetIterator.NO_MORE_DOCS; next = next()) {
                int from = next - next % PartScores.WINDOW;
                int to = Math.min(last, from + PartScores.WINDOW);
                for (int part = 0; part < scores.length; part++) {
                    answers.get(part).score(from, to, scores[part]);
                }
                for (int word = 0; word < PartScores.WINDOW / Long.SIZE; word++) {
                    long found = answered(word);
                    while (found != 0) {
                        int at = word * Long.SIZE + Long.numberOfTrailingZeros(found);
                        found &= found - 1;
                        collect(from + at, at, hits);
                    }
                }
            }
        }

        private void collect(int document, int at, Hits hits) throws IOException {
            if (live == null || live.get(document)) {
                hits.collect(document, score(at), helps(at, document));
            }
        }

        /** Which of 64 documents of the window answer enough parts. */
        private long answered(int word) {
            long any = 0;
            long every = -1;
            for (int part : required) {
                any |= scores[part].answered(word);
                every &= scores[part].answered(word);
            }
            if (needed == 1 || any == 0) {
                return any;
            }
            if (needed == required.length) {
                return every;
            }
            long enough = 0;
            for (long rest = any; rest != 0; rest &= rest - 1) {
                long bit = Long.lowestOneBit(rest);
                int answered = 0;
                for (int part : required) {
                    answered += (scores[part].answered(word) & bit) == 0 ? 0 : 1;
                }
                enough |= answered < needed ? 0 : bit;
            }
            return enough;
        }

        private int next() {
            int next = DocIdSetIterator.NO_MORE_DOCS;
            for (int part : required) {
                next = Math.min(next, answers.get(part).next());
            }
            return next;
        }

        private float score(int at) {
            float score = 0;
            for (int part = 0; part < scores.length; part++) {
                if (scores[part].isAnswered(at)) {
                    score += weights[part] * (scores[part].score(at) + COVERED);
                }
            }
            return score;
        }

        /** Hotlines, guides and pages whose title or lead answers every part that counts. */
        private boolean helps(int at, int document) throws IOException {
            for (int part : required) {
                if (!scores[part].isAnswered(at) || !scores[part].isPlain(at)) {
                    return false;
                }
            }
            for (PostingsEnum type : helping) {
                if (type.docID() < document) {
                    type.advance(document);
                }
                if (type.docID() == document) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Takes what answers, segment by segment. */
    interface Hits {
        /** Goes on to a segment. */
        void begin(LeafReaderContext segment) throws IOException;

        /**
         * Takes a document of the segment. They come in order.
         *
         * @param score above 0
         * @param helps whether it helps, and comes before what does not
         */
        void collect(int document, float score, boolean helps) throws IOException;
    }
}
