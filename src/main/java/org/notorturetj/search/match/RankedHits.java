package org.notorturetj.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.notorturetj.search.index.IndexField;

/**
 * Collects a page of hits and counts all of them, in one walk. A filter does not narrow the counts
 * of its own values: they say what another choice would give.
 */
final class RankedHits extends SimpleCollector {
    /** What passes all filters. */
    private static final int PASSES = -1;

    private static final int FAILS = -2;

    private final Filters filters;
    private final @Nullable Place after;
    private final int size;
    private final PriorityQueue<Hit> best = new PriorityQueue<>(Collections.reverseOrder());
    private final Map<String, Integer> counts = new HashMap<>();
    private int total;
    private int base;
    private Scorable scorer;
    private SortedSetDocValues facets;
    private SortedDocValues ids;
    private NumericDocValues orders;
    private NumericDocValues boosts;

    /** The position of the name of each facet of this segment in {@link Filters#NAMES}. */
    private int[] names = {};

    private int[] counted = {};
    private long[] wanted = {};

    /**
     * @param after the place after which the page begins; null for the first
     */
    RankedHits(Filters filters, @Nullable Place after, int size) {
        this.filters = filters;
        this.after = after;
        this.size = size;
    }

    /** A document of the index. */
    record Hit(Place place, int document) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            return place.compareTo(other.place);
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishSegment();
        base = context.docBase;
        facets = DocValues.getSortedSet(context.reader(), IndexField.FACETS);
        ids = DocValues.getSorted(context.reader(), IndexField.ID);
        orders = DocValues.getNumeric(context.reader(), IndexField.ORDER);
        boosts = DocValues.getNumeric(context.reader(), IndexField.BOOST);
        int values = (int) facets.getValueCount();
        counted = new int[values];
        names = new int[values];
        for (int i = 0; i < values; i++) {
            names[i] = Filters.NAMES.indexOf(Filters.name(facets.lookupOrd(i).utf8ToString()));
        }
        wanted = new long[filters.values().size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = facets.lookupTerm(new BytesRef(filters.values().get(i)));
        }
    }

    private void finishSegment() throws IOException {
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] > 0) {
                counts.merge(facets.lookupOrd(i).utf8ToString(), counted[i], Integer::sum);
            }
        }
        counted = new int[0];
    }

    @Override
    public void collect(int document) throws IOException {
        if (!facets.advanceExact(document)) {
            return;
        }
        long[] values = new long[facets.docValueCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = facets.nextOrd();
        }
        int failed = failed(values);
        if (failed == FAILS) {
            return;
        }
        for (long value : values) {
            if (failed == PASSES || names[(int) value] == failed) {
                counted[(int) value]++;
            }
        }
        if (failed == PASSES) {
            total++;
            rank(document);
        }
    }

    /** The name of the one filter that a document does not pass. */
    private int failed(long[] values) {
        int failed = PASSES;
        for (int i = 0; i < wanted.length; i++) {
            if (Arrays.binarySearch(values, wanted[i]) < 0) {
                if (failed != PASSES) {
                    return FAILS;
                }
                failed = Filters.NAMES.indexOf(Filters.name(filters.values().get(i)));
            }
        }
        return failed;
    }

    private void rank(int document) throws IOException {
        float scored = scorer.score();
        boolean helps = scored >= AnswerQuery.HELPS;
        float relevance = helps ? scored - AnswerQuery.HELPS : scored;
        float boost =
                boosts.advanceExact(document) ? Float.intBitsToFloat((int) boosts.longValue()) : 1;
        int step = Place.step(relevance * boost) + (helps ? Place.HELPS : 0);
        if (best.size() > size && step < best.peek().place().score()) {
            return;
        }
        orders.advanceExact(document);
        ids.advanceExact(document);
        var place =
                new Place(step, orders.longValue(), ids.lookupOrd(ids.ordValue()).utf8ToString());
        if (after != null && place.compareTo(after) <= 0) {
            return;
        }
        best.add(new Hit(place, base + document));
        if (best.size() > size + 1) {
            best.poll();
        }
    }

    /** Runs a query through it, on the thread of who asks. */
    RankedHits of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(
                query,
                new CollectorManager<RankedHits, RankedHits>() {
                    @Override
                    public RankedHits newCollector() {
                        return RankedHits.this; // the searcher has no threads: there is only one
                    }

                    @Override
                    public RankedHits reduce(Collection<RankedHits> one) {
                        return RankedHits.this;
                    }
                });
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
    Map<String, Integer> counts() throws IOException {
        finishSegment();
        return counts;
    }

    @Override
    public void setScorer(Scorable segment) {
        scorer = segment;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
