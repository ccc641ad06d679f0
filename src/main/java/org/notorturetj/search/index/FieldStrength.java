package org.notorturetj.search.index;

import java.util.Locale;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much a word in a field says. Neither how often it is repeated nor how rare it is among all
 * documents counts: what people look for most is in most of them, phones count alike, and two nodes
 * give the same document the same score whatever their indexes have not merged yet.
 */
public final class FieldStrength extends Similarity {
    /** A title that says nothing but what was asked. */
    private static final float WHOLE_TITLE = 0.6f;

    private static final String TITLE = IndexField.TITLE.name().toLowerCase(Locale.ROOT);

    FieldStrength() {}

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
                return title ? boost * ofTitle(length) : boost;
            }
        };
    }

    /**
     * How much a word of a title says; anywhere else it is 1.
     *
     * @param length the number of words in the title
     */
    public static float ofTitle(long length) {
        return 1 + WHOLE_TITLE / Math.max(1, length);
    }
}
