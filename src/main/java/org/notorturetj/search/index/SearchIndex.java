package org.notorturetj.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.notorturetj.platform.text.AnalyserForm;
import org.notorturetj.search.index.IndexPosition.Building;

/**
 * The index of this node. Holds only what is published, and can be thrown away at any time: it is
 * made anew from the database.
 */
@ApplicationScoped
public class SearchIndex {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final String FOLDER = "search";

    /** Raised whenever fields change: an index of other fields is made anew. */
    private static final String FIELDS = "3";

    /** An index is rewritten when documents are removed: there must be room for it twice. */
    private static final int ROOM = 4;

    /** And at least so many bytes, so that a disk is not filled again at once. */
    private static final long LEAST_ROOM = 64 << 20;

    private final String form = FIELDS + "-" + AnalyserForm.name();
    private final boolean onDisk;
    private final IndexDirectory place;
    private volatile IndexFiles files;
    private volatile IndexPosition position;

    /** The disk failed, and the index is in memory instead. */
    private volatile boolean displaced;

    @Inject
    SearchIndex(
            SearchConfig config,
            @ConfigProperty(name = "notorturetj.data-folder") Optional<String> dataFolder) {
        this(
                config,
                IndexDirectory.at(
                        Path.of(config.folder().orElse(dataFolder.orElse("data") + "/" + FOLDER))
                                .toAbsolutePath()
                                .normalize()));
    }

    SearchIndex(SearchConfig config, IndexDirectory place) {
        this.onDisk = config.onDisk();
        this.place = place;
        try {
            files = onDisk ? kept() : IndexFiles.inMemory();
            position = stored();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory if it cannot be kept: another server has it, or the disk does not take it. */
    private IndexFiles kept() throws IOException {
        try {
            Directory directory = place.open();
            try {
                return IndexFiles.open(directory);
            } catch (IOException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            inMemory(e);
            return IndexFiles.inMemory();
        }
    }

    private void inMemory(Exception reason) {
        LOG.warnf(
                "The search index cannot be kept in %s (%s): it is made in memory",
                place, reason.getClass().getSimpleName());
    }

    private IndexPosition stored() throws IOException {
        Map<String, String> stored = files.stored();
        if (IndexPosition.isOf(form, stored)) {
            return IndexPosition.read(stored);
        }
        files.writer().deleteAll();
        return new IndexPosition(0, 0, Building.FIRST);
    }

    /** Up to where it has followed the log. */
    IndexPosition position() {
        return position;
    }

    /** The publication up to which nothing is in it that was removed or changed. */
    public long followed() {
        return position.seq();
    }

    /** Whether it is being made, so that something may be missing. */
    public boolean isPartial() {
        return position.building() != null;
    }

    /**
     * Replaces documents; those without a text are removed.
     *
     * @param then where the index is with them
     */
    synchronized void replace(
            Map<String, Optional<PublishedDocument>> documents, IndexPosition then)
            throws IOException {
        IndexWriter writer = files.writer();
        for (var entry : documents.entrySet()) {
            var id = new Term(IndexField.ID, entry.getKey());
            PublishedDocument found = entry.getValue().orElse(null);
            if (found == null || !IndexedDocument.indexes(found.type())) {
                writer.deleteDocuments(id);
            } else {
                writer.updateDocument(id, IndexedDocument.of(found));
            }
        }
        files.searchers().maybeRefreshBlocking();
        position = then;
    }

    /** Empties it. */
    synchronized void begin(IndexPosition then) throws IOException {
        files.writer().deleteAll();
        replace(Map.of(), then);
        commit();
    }

    /** Writes down what it holds: a start goes on from here. */
    synchronized void commit() throws IOException {
        files.writer().setLiveCommitData(position.stored(form).entrySet());
        files.writer().commit();
    }

    /**
     * Rewrites what holds removed documents, so that nothing of them is left in its files.
     *
     * @return whether that is so; if not, something large is being rewritten: to be called again
     */
    synchronized boolean purge() throws IOException {
        boolean clean = files.rewriteRemoved();
        commit();
        files.writer().deleteUnusedFiles();
        files.searchers().maybeRefreshBlocking(); // the last reader of the old files
        return clean;
    }

    /** Begins to make few large parts of many small ones: searches take a third less. */
    synchronized void merge() throws IOException {
        files.merge();
    }

    /** Whether parts are being put together; their old files are kept until a purge. */
    boolean isMerging() {
        return files.isMerging();
    }

    /** Whether a write has failed: nothing can be written any more. */
    boolean isClosed() {
        return !files.writer().isOpen();
    }

    /**
     * Goes into memory, empty, because the disk has failed. What is on the disk is deleted: what is
     * removed from now on could not be taken out of it, and a full disk needs the space.
     */
    synchronized void leaveDisk(Exception reason) throws IOException {
        IndexFiles failed = files;
        files = IndexFiles.inMemory();
        position = new IndexPosition(0, 0, Building.FIRST);
        displaced |= !failed.isInMemory();
        inMemory(reason);
        IOException left = failed.giveUp();
        if (left != null) {
            LOG.errorf(
                    "Words of published texts may be left in %s (%s): delete what is in it",
                    place, left.getClass().getSimpleName());
        }
    }

    /** Goes back to the disk, empty, when there is room on it again. */
    synchronized void returnToDisk() throws IOException {
        if (!displaced || place.free() < Math.max(LEAST_ROOM, ROOM * files.size())) {
            return;
        }
        Directory directory = place.open();
        IndexFiles inMemory = files;
        try {
            files = IndexFiles.open(directory);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
        position = stored();
        displaced = false;
        inMemory.giveUp();
        LOG.infof("The search index is kept in %s again", place);
    }

    /** Runs a search. */
    public <T> T search(Search<T> search) {
        IndexFiles now = files;
        try {
            return now.search(search);
        } catch (AlreadyClosedException e) {
            if (now == files) {
                throw e;
            }
            return files.search(search); // it has just moved
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
            files.close();
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The search index was not closed: %s", e.getClass().getSimpleName());
        }
    }
}
