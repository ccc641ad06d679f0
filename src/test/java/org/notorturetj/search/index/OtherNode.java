package org.notorturetj.search.index;

import java.util.Optional;

import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.serving.ServerIsFilled;

import io.quarkus.runtime.ShutdownEvent;

/**
 * The index of another node of the same database, which nobody tells of publications: it follows
 * the log.
 */
public final class OtherNode implements AutoCloseable {
    private final SearchIndex index;
    private final IndexFollower follower;

    public OtherNode(PublicDatabase database) {
        var settings = new MemoryIndex.Settings(Optional.empty());
        index = new SearchIndex(settings, Optional.empty());
        follower = new IndexFollower(index, new PublishedDocuments(database), settings);
        follower.start(new ServerIsFilled());
    }

    public SearchIndex index() {
        return index;
    }

    public IndexFollower follower() {
        return follower;
    }

    @Override
    public void close() {
        try {
            follower.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        index.close();
    }
}
