package org.notorturetj.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.AnalyserForm;

/**
 * The index of this node. Holds only what is published, and can be thrown away at any time: it is
 * made anew from the database.
 */
@ApplicationScoped
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final String FOLDER = "search";

    /** Raised whenever fields change: an index of other fields is made anew. */
    private static final String FIELDS = "1";

    /** Of one writer, in megabytes. */
    private static final int BUFFER = 16;

    private final String form = FIELDS + "-" + AnalyserForm.name();
    private final SearchConfig config;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile IndexPosition position;

    SearchIndex(
            SearchConfig config,
            @ConfigProperty(name = "notorturetj.data-folder") Optional<String> dataFolder) {
        this.config = config;
        this.folder =
                Path.of(config.folder().orElse(dataFolder.orElse("data") + "/" + FOLDER))
                        .toAbsolutePath()
                        .normalize();
        try {
            Directory opened = directory();
            IndexWriter made = writer(opened);
            if (made == null) {
                opened.close();
                opened = new ByteBuffersDirectory();
                made = new IndexWriter(opened, settings(IndexWriterConfig.OpenMode.CREATE));
            }
            directory = opened;
            writer = made;
            position = stored();
            searchers = new SearcherManager(writer, new WithoutCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Directory directory() throws IOException {
        return config.onDisk() ? FSDirectory.open(folder) : new ByteBuffersDirectory();
    }

    /** Null if it cannot be kept there: another server has it, or the disk does not take it. */
    private @Nullable IndexWriter writer(Directory where) {
        try {
            return new IndexWriter(where, settings(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            return inMemory(e); // it is not ours
        } catch (IOException | IllegalArgumentException e) {
            return anew(where);
        }
    }

    /** What is damaged, or of another version of Lucene, is made anew. */
    private @Nullable IndexWriter anew(Directory where) {
        try {
            for (String file : where.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    where.deleteFile(file);
                }
            }
            return new IndexWriter(where, settings(IndexWriterConfig.OpenMode.CREATE));
        } catch (IOException e) {
            return inMemory(e);
        }
    }

    private @Nullable IndexWriter inMemory(IOException reason) {
        LOG.warnf(
                "The search index cannot be kept in %s (%s): it is made in memory",
                folder, reason.getClass().getSimpleName());
        return null;
    }

    private static IndexWriterConfig settings(IndexWriterConfig.OpenMode mode) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        // one removed document of a million is enough to rewrite what holds it
        TieredMergePolicy rewrites = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(new NoAnalyzer())
                .setMergePolicy(rewrites)
                .setSimilarity(new FieldStrength())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    private IndexPosition stored() throws IOException {
        Map<String, String> stored = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(it -> stored.put(it.getKey(), it.getValue()));
        }
        if (IndexPosition.isOf(form, stored)) {
            return IndexPosition.read(stored);
        }
        writer.deleteAll();
        return new IndexPosition(0, 0, IndexPosition.Building.FIRST);
    }

    /** Up to where it has followed the log. */
    IndexPosition position() {
        return position;
    }

    /** The publication up to which everything is in it; -1 while it is being made. */
    public long complete() {
        IndexPosition now = position;
        return now.building() == null ? now.seq() : -1;
    }

    /**
     * Replaces documents; those without a text are removed.
     *
     * @param then where the index is with them
     */
    synchronized void replace(
            Map<String, Optional<PublishedDocument>> documents, IndexPosition then)
            throws IOException {
        for (var entry : documents.entrySet()) {
            var id = new Term(IndexField.ID, entry.getKey());
            PublishedDocument found = entry.getValue().orElse(null);
            if (found == null || !IndexedDocument.indexes(found.type())) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocument(id, IndexedDocument.of(found));
            }
        }
        searchers.maybeRefreshBlocking();
        position = then;
    }

    /** Takes documents out of it and of its files. */
    synchronized void erase(Collection<String> documentIds) throws IOException {
        Map<String, Optional<PublishedDocument>> none = new HashMap<>();
        documentIds.forEach(id -> none.put(id, Optional.empty()));
        replace(none, position);
        purge();
    }

    /** Empties it. */
    synchronized void begin(IndexPosition then) throws IOException {
        writer.deleteAll();
        replace(Map.of(), then);
        commit();
    }

    /** Writes down what it holds: a start goes on from here. */
    synchronized void commit() throws IOException {
        writer.setLiveCommitData(position.stored(form).entrySet());
        writer.commit();
    }

    /** Rewrites what holds removed documents, so that nothing of them is left in its files. */
    synchronized void purge() throws IOException {
        writer.forceMergeDeletes(true);
        commit();
        writer.deleteUnusedFiles();
        searchers.maybeRefreshBlocking(); // the last reader of the old files
    }

    /** Runs a search. */
    public <T> T search(Search<T> search) {
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

    /** Reads the index. */
    @FunctionalInterface
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @PreDestroy
    void close() {
        try {
            commit();
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The search index was not closed: %s", e.getClass().getSimpleName());
        }
    }

    /** Queries are nobody's business: none stays in memory. */
    private static final class WithoutCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader,
                org.apache.lucene.index.IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new FieldStrength());
            searcher.setQueryCache(null);
            return searcher;
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
