package org.notorturetj.search.index;

import java.util.Locale;

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

    /** A title that says nothing but what was asked. */
    private static final float WHOLE_TITLE = 0.6f;

    private static final String TITLE = IndexField.TITLE.name().toLowerCase(Locale.ROOT);

    /** Only titles keep it: how many words they have. */
    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.min(state.getLength(), Byte.MAX_VALUE);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... words) {
        boolean title = collection.field().startsWith(TITLE);
        return new SimScorer() {
            @Override
            public float score(float often, long length) {
                float strength = Math.min(1, often / (often + REPEATED) * (1 + REPEATED));
                return boost * strength * (title ? 1 + WHOLE_TITLE / Math.max(1, length) : 1);
            }
        };
    }
}
