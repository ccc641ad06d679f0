package org.notorturetj.search.match;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.search.Analyzer;
import org.notorturetj.search.index.MemoryIndex;

import com.sun.management.ThreadMXBean;

/**
 * Scores the same queries with {@link AnswerScorer} and with the tree of Lucene's own, by turns, in
 * an index that {@link MeasureSearch} has filled: processor time and allocated bytes of the thread.
 * Argument: the folder of the index. For docs/adr/079.
 */
public final class MeasureScorers {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 8;
    private static final int OURS = 0;
    private static final int TREE = 1;

    private final SegmentFacets.Cache facets = new SegmentFacets.Cache();

    private MeasureScorers() {}

    public static void main(String... arguments) {
        var measure = new MeasureScorers();
        try (var memory = new MemoryIndex(Path.of(arguments[0]))) {
            for (int round = 0; round < ROUNDS; round++) {
                memory.index().search(measure::round);
            }
        }
    }

    @SuppressWarnings("deprecation") // one thread, and what it is handed to is no reduction
    private boolean round(IndexSearcher searcher) throws IOException {
        List<String> queries = MeasureSearch.queries();
        List<Language> languages = List.of(Language.values());
        long[][] times = new long[2][queries.size()];
        long[] bytes = new long[2];
        for (int i = 0; i < queries.size(); i++) {
            Language reader = languages.get(i % languages.size());
            for (int turn = 0; turn < 2; turn++) {
                int way = (i + turn) % 2;
                long before = THREADS.getCurrentThreadAllocatedBytes();
                long from = MeasureSearch.cpu();
                WantedWords words =
                        WantedWords.inTexts(
                                searcher.getIndexReader(),
                                Analyzer.query(queries.get(i), reader.tag()));
                var hits = new RankedHits(facets, new Filters(List.of()), null, 20);
                if (way == OURS) {
                    new AnswerScorer(words, reader).most(hits);
                } else {
                    searcher.search(new LuceneQueries(words, reader).most(), new Into(hits));
                }
                hits.hits();
                times[way][i] = MeasureSearch.cpu() - from;
                bytes[way] += THREADS.getCurrentThreadAllocatedBytes() - before;
            }
        }
        for (int way : new int[] {OURS, TREE}) {
            Arrays.sort(times[way]);
            System.out.printf(
                    "%s: p50 %.2f ms, p95 %.2f ms, mean %.2f ms of processor; %d kB%n",
                    way == OURS ? "ours" : "tree",
                    times[way][queries.size() / 2] / 1e6,
                    times[way][queries.size() * 95 / 100] / 1e6,
                    Arrays.stream(times[way]).average().orElse(0) / 1e6,
                    bytes[way] / queries.size() / 1024);
        }
        return true;
    }

    /** Hands each match of a tree to what ranks and counts. */
    private static final class Into extends SimpleCollector {
        private final RankedHits hits;
        private Scorable scorer;

        Into(RankedHits hits) {
            this.hits = hits;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            hits.begin(context);
        }

        @Override
        public void collect(int document) throws IOException {
            float score = scorer.score();
            boolean helps = score > LuceneQueries.HELPS;
            hits.collect(document, helps ? score - LuceneQueries.HELPS : score, helps);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
