package org.notorturetj.edge.cache;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.edge.Representation;
import org.notorturetj.edge.position.LogPosition;
import org.notorturetj.platform.database.PublicDatabaseState;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Keeps what resources make, once this node has caught up with everything that it shows. */
@ApplicationScoped
class CacheWriter {
    private final CachedResponses cache;
    private final LogPosition position;
    private final PublicDatabaseState database;
    private final ContentReads reads;

    CacheWriter(
            CachedResponses cache,
            LogPosition position,
            PublicDatabaseState database,
            ContentReads reads) {
        this.cache = cache;
        this.position = position;
        this.database = database;
        this.reads = reads;
    }

    /** A response that is shared, and kept if nothing was published meanwhile. */
    ResponseInProgress inProgress(String key) {
        return new ResponseInProgress(
                inProgress -> new CachedWhenMade(key, inProgress, cache.steps())::made);
    }

    private final class CachedWhenMade {
        private final String key;
        private final ResponseInProgress inProgress;
        private final long begun;

        CachedWhenMade(String key, ResponseInProgress inProgress, long begun) {
            this.key = key;
            this.inProgress = inProgress;
            this.begun = begun;
        }

        /** On the thread of the resource, in its request. */
        void made(Representation made) {
            boolean current = catchUp();
            var response =
                    new CachedResponse(
                            key,
                            HitHandler.route(),
                            made,
                            reads.isComplete() ? reads.cacheTags() : null,
                            new SentHeaders());
            if (current && reads.mayBeKept()) {
                cache.keep(response, begun);
            }
            inProgress.complete(new ResponseInProgress.Result(response, 0));
        }

        /** Nobody may see something new here while others still get the old from memory. */
        private boolean catchUp() {
            if (reads.isComplete()) {
                position.catchUpWith(reads.newest());
                return true;
            }
            if (database.isGone()) {
                return false;
            }
            try {
                position.catchUp();
                return true;
            } catch (DatabaseUnavailableException e) {
                return false; // it was not asked either
            }
        }
    }
}
