package org.notorturetj.search.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much a word in a field says: more if it is repeated, but soon no more. How rare it is among
 * all documents does not count: what people look for most is in most of them, and two nodes give
 * the same document the same score whatever their indexes have not merged yet.
 */
final class FieldStrength extends Similarity {
    /** How soon a word that is repeated counts fully. */
    private static final float REPEATED = 0.3f;

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... words) {
        return new SimScorer() {
            @Override
            public float score(float often, long norm) {
                return boost * Math.min(1, often / (often + REPEATED) * (1 + REPEATED));
            }
        };
    }
}
