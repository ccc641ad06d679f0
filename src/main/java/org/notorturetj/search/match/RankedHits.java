package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.notorturetj.search.index.IndexField;

/**
 * Collects a page of hits and counts all of them, in one walk. A filter does not narrow the counts
 * of its own values: they say what another choice would give.
 */
final class RankedHits implements AnswerScorer.Hits {
    /** What passes all filters. */
    private static final int PASSES = -1;

    private static final int FAILS = -2;

    private final Filters filters;
    private final @Nullable Rank after;
    private final int size;
    private final PriorityQueue<Hit> best = new PriorityQueue<>(Collections.reverseOrder());
    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    /** What scores less comes after the page. */
    private float leastHelping;

    private float leastOther;

    /** What scores less is no better than the last of the page. */
    private float betterHelping;

    private float betterOther;

    private final SegmentFacets.Cache segments;
    private SegmentFacets facets;
    private int base;
    private SortedDocValues ids;
    private NumericDocValues orders;
    private NumericDocValues boosts;

    /** How many of each value of this segment. */
    private int[] counted = {};

    /** The values of this segment that hits must have. */
    private int[] wanted = {};

    /**
     * @param after the rank after which the page begins; null for the first
     */
    RankedHits(SegmentFacets.Cache segments, Filters filters, @Nullable Rank after, int size) {
        this.segments = segments;
        this.filters = filters;
        this.after = after;
        this.size = size;
    }

    /** A document of the index. */
    record Hit(Rank rank, int document) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            return rank.compareTo(other.rank);
        }
    }

    @Override
    public void begin(LeafReaderContext context) throws IOException {
        finishSegment();
        base = context.docBase;
        facets = segments.of(context.reader());
        ids = DocValues.getSorted(context.reader(), IndexField.ID);
        orders = DocValues.getNumeric(context.reader(), IndexField.ORDER);
        boosts = DocValues.getNumeric(context.reader(), IndexField.BOOST);
        counted = new int[facets.size()];
        wanted = filters.values().stream().mapToInt(facets::find).toArray();
    }

    private void finishSegment() {
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] > 0) {
                counts.merge(facets.name(i), counted[i], Integer::sum);
            }
        }
        counted = new int[0];
    }

    @Override
    public void collect(int document, float score, boolean helps) throws IOException {
        int failed = failed(document);
        if (failed == FAILS) {
            return;
        }
        int end = facets.to(document);
        for (int i = facets.from(document); i < end; i++) {
            int value = facets.value(i);
            if (failed == PASSES || facets.filter(value) == failed) {
                counted[value]++;
            }
        }
        if (failed == PASSES) {
            total++;
            rank(document, score, helps);
        }
    }

    /** The one filter that a document does not pass, by its position. */
    private int failed(int document) {
        int failed = PASSES;
        for (int i = 0; i < wanted.length; i++) {
            if (!has(document, wanted[i])) {
                if (failed != PASSES) {
                    return FAILS;
                }
                failed = Filters.NAMES.indexOf(Filters.name(filters.values().get(i)));
            }
        }
        return failed;
    }

    private boolean has(int document, int value) {
        int end = facets.to(document);
        for (int i = facets.from(document); i < end; i++) {
            if (facets.value(i) == value) {
                return true;
            }
        }
        return false;
    }

    private void rank(int document, float score, boolean helps) throws IOException {
        float boost =
                boosts.advanceExact(document) ? Float.intBitsToFloat((int) boosts.longValue()) : 1;
        float boosted = score * boost;
        if (boosted < (helps ? leastHelping : leastOther)) {
            return;
        }
        orders.advanceExact(document);
        long order = orders.longValue();
        if (boosted < (helps ? betterHelping : betterOther) && order > last().order()) {
            return; // as most of those that answer equally well
        }
        int step = Rank.step(boosted, helps);
        ids.advanceExact(document);
        var rank = new Rank(step, order, ids.lookupOrd(ids.ordValue()).utf8ToString());
        if (after != null && rank.compareTo(after) <= 0) {
            return;
        }
        best.add(new Hit(rank, base + document));
        if (best.size() > size + 1) {
            best.poll();
        }
        if (isFull()) {
            int lowest = last().score();
            leastHelping = Rank.least(lowest, true);
            leastOther = Rank.least(lowest, false);
            betterHelping = Rank.least(lowest + 1, true);
            betterOther = Rank.least(lowest + 1, false);
        }
    }

    private boolean isFull() {
        return best.size() > size;
    }

    private Rank last() {
        return best.element().rank();
    }

    /** The page, best first, and one more if there is one. */
    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>(best);
        Collections.sort(hits);
        return hits;
    }

    int total() {
        return total;
    }

    /** How many of each value. */
    Map<String, Integer> counts() {
        finishSegment();
        return counts;
    }
}
