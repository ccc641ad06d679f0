package org.notorturetj.search.match;

import java.io.IOException;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose hits score a constant more. Asking for it beside the query would walk over all its
 * words twice.
 */
final class CoveredQuery extends Query {
    private final Query answer;
    private final float more;

    /**
     * @param answer what is asked
     * @param more is added to each score
     */
    CoveredQuery(Query answer, float more) {
        this.answer = answer;
        this.more = more;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = answer.rewrite(searcher);
        return rewritten.equals(answer) ? this : new CoveredQuery(rewritten, more);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        Weight weight = answer.createWeight(searcher, mode, boost);
        float added = more * boost;
        return new FilterWeight(this, weight) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                Scorer scorer = weight.scorer(context);
                return scorer == null ? null : new Covered(scorer, this, added);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        answer.visit(visitor);
    }

    /** Without words, like everything that holds a query. */
    @Override
    public String toString(String field) {
        return "CoveredQuery[…]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoveredQuery query
                && answer.equals(query.answer)
                && Float.compare(more, query.more) == 0;
    }

    @Override
    public int hashCode() {
        return answer.hashCode() * 31 + Float.hashCode(more);
    }

    private static final class Covered extends FilterScorer {
        private final float added;

        Covered(Scorer scorer, Weight weight, float added) {
            super(scorer, weight);
            this.added = added;
        }

        @Override
        public float score() throws IOException {
            return in.score() + added;
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return in.getMaxScore(upTo) + added;
        }
    }
}
