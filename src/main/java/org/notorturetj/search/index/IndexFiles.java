package org.notorturetj.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The files of an index, with what writes and what reads them. Lucene closes the writer for good
 * when one write fails: then they are given up, and the index begins anew with others.
 */
final class IndexFiles {
    /** Of one writer, in megabytes. */
    private static final int BUFFER = 16;

    /** Of which one is made, and the others wait, before writers have to wait as well. */
    private static final int MERGES = 4;

    /** Of one size: each word of a query is looked for in each of them. */
    private static final int SEGMENTS = 4;

    /** Not one: a removal rewrites the whole segment that it is in. */
    private static final int MERGED = 3;

    /** To rewrite before a writer goes on: a second. */
    private static final int TRIES = 100;

    private static final long PAUSE_MILLIS = 10;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private IndexFiles(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new WithoutCache());
    }

    /**
     * Opens what is there. What is damaged, or of another version of Lucene, is made anew.
     *
     * @throws LockObtainFailedException if another process has it
     * @throws IOException if nothing can be kept there
     */
    static IndexFiles open(Directory directory) throws IOException {
        try {
            return new IndexFiles(
                    directory, writer(directory, IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            throw e; // it is not ours
        } catch (IOException | IllegalArgumentException e) {
            delete(directory);
            return new IndexFiles(directory, writer(directory, IndexWriterConfig.OpenMode.CREATE));
        }
    }

    static IndexFiles inMemory() throws IOException {
        return open(new ByteBuffersDirectory());
    }

    private static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode)
            throws IOException {
        var merges = new QuietMerges();
        merges.setMaxMergesAndThreads(MERGES, 1);
        // one removed document of a million is enough to rewrite what holds it
        TieredMergePolicy rewrites =
                new TieredMergePolicy()
                        .setForceMergeDeletesPctAllowed(0)
                        .setSegmentsPerTier(SEGMENTS);
        return new IndexWriter(
                directory,
                new IndexWriterConfig(new NoAnalyzer())
                        .setMergePolicy(rewrites)
                        .setSimilarity(new FieldStrength())
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(BUFFER)
                        .setMergeScheduler(merges)
                        .setCommitOnClose(false));
    }

    /**
     * Rewrites what holds removed documents. What is being merged at that moment is left out by
     * Lucene, and may carry them on: then once more.
     *
     * @return whether none is left; if not, it goes on by itself, and is to be asked again
     */
    boolean rewriteRemoved() throws IOException {
        writer.forceMergeDeletes(false);
        for (int i = 0; i < TRIES && writer.hasDeletions(); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            writer.forceMergeDeletes(false);
        }
        return !writer.hasDeletions();
    }

    /** Makes few large parts of many small ones, by and by: searches and writes go on. */
    void merge() throws IOException {
        writer.forceMerge(MERGED, false);
    }

    boolean isMerging() {
        return !writer.getMergingSegments().isEmpty();
    }

    private static void delete(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    IndexWriter writer() {
        return writer;
    }

    <T> T search(SearchIndex.Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SearcherManager searchers() {
        return searchers;
    }

    boolean isInMemory() {
        return directory instanceof ByteBuffersDirectory;
    }

    /** What was stored with the last commit. */
    Map<String, String> stored() {
        Map<String, String> stored = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(it -> stored.put(it.getKey(), it.getValue()));
        }
        return stored;
    }

    /** Bytes of all files; 0 if they cannot be read. */
    long size() {
        long size = 0;
        try {
            for (String file : directory.listAll()) {
                size += directory.fileLength(file);
            }
            return size;
        } catch (IOException e) {
            return 0; // one was merged away meanwhile
        }
    }

    void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    /**
     * Closes and deletes them, as far as that goes: whatever they hold is made anew elsewhere, and
     * what is removed later could not be taken out of them.
     */
    @Nullable IOException giveUp() {
        IOException failure = null;
        for (Step step :
                new Step[] {
                    searchers::close, writer::rollback, () -> delete(directory), directory::close
                }) {
            try {
                step.run();
            } catch (IOException e) {
                failure = e;
            }
        }
        return failure;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Queries are nobody's business: none stays in memory. */
    private static final class WithoutCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new FieldStrength());
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    /** A merge that fails closes the writer, which the next write meets. */
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable failure) {
            // not to be printed by its thread as well
        }
    }

    /** Fields come as terms. */
    private static final class NoAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new UnsupportedOperationException(field);
        }
    }
}
