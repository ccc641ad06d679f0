package org.notorturetj.search.match;

import java.io.IOException;

import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.notorturetj.search.index.FieldStrength;

/** The documents of one segment that answer a part of a query in one way, in their order. */
interface WindowScorer {
    /** The next document; {@link DocIdSetIterator#NO_MORE_DOCS} after the last. */
    int next();

    /**
     * Adds to the scores of a window, and goes on to what follows it.
     *
     * @param from the first document of the window
     * @param to the first document after it
     */
    void score(int from, int to, PartScores scores) throws IOException;

    /** By one word. */
    final class Word implements WindowScorer {
        private final PostingsEnum documents;
        private final @Nullable NumericDocValues lengths;
        private final float weight;
        private final boolean plain;

        /**
         * @param lengths of titles; null in other fields
         * @param plain whether it is a whole word outside of the body
         */
        Word(
                PostingsEnum documents,
                @Nullable NumericDocValues lengths,
                float weight,
                boolean plain)
                throws IOException {
            this.documents = documents;
            this.lengths = lengths;
            this.weight = weight;
            this.plain = plain;
            documents.nextDoc();
        }

        @Override
        public int next() {
            return documents.docID();
        }

        @Override
        public void score(int from, int to, PartScores scores) throws IOException {
            advance(from);
            int document = documents.docID();
            while (document < to) {
                scores.add(document - from, score(document), plain);
                document = documents.nextDoc();
            }
        }

        private float score(int document) throws IOException {
            return lengths != null && lengths.advanceExact(document)
                    ? weight * FieldStrength.ofTitle(lengths.longValue())
                    : weight;
        }

        private void advance(int document) throws IOException {
            if (documents.docID() < document) {
                documents.advance(document);
            }
        }
    }

    /** By several words, of which each must be there, in whatever field. */
    final class Words implements WindowScorer {
        private final Word[][] fields;

        /**
         * @param fields of each word, where it is
         */
        Words(Word[][] fields) {
            this.fields = fields;
        }

        @Override
        public int next() {
            return next(fields[0]);
        }

        private static int next(Word[] fields) {
            int next = DocIdSetIterator.NO_MORE_DOCS;
            for (Word field : fields) {
                next = Math.min(next, field.next());
            }
            return next;
        }

        @Override
        public void score(int from, int to, PartScores scores) throws IOException {
            for (Word field : fields[0]) {
                field.advance(from);
            }
            for (int document = next(); document < to; document = next()) {
                float sum = 0;
                boolean plain = true;
                boolean whole = true;
                for (Word[] word : fields) {
                    float best = 0;
                    boolean isPlain = false;
                    for (Word field : word) {
                        field.advance(document);
                        if (field.next() == document) {
                            best = Math.max(best, field.score(document));
                            isPlain |= field.plain;
                        }
                    }
                    whole &= best > 0;
                    plain &= isPlain;
                    sum += best;
                }
                if (whole) {
                    scores.add(document - from, sum / fields.length, plain);
                }
                for (Word field : fields[0]) {
                    field.advance(document + 1);
                }
            }
        }
    }
}
