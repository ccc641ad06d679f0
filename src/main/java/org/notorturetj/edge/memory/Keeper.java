package org.notorturetj.edge.memory;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.edge.Representation;
import org.notorturetj.edge.position.LogPosition;
import org.notorturetj.platform.database.PublicDatabaseState;
import org.notorturetj.platform.http.ContentReads;
import org.notorturetj.platform.problem.DatabaseUnavailableException;

/** Keeps what resources make, once this node has caught up with everything that it shows. */
@ApplicationScoped
class Keeper {
    private final KeptResponses kept;
    private final LogPosition position;
    private final PublicDatabaseState database;
    private final ContentReads reads;

    Keeper(
            KeptResponses kept,
            LogPosition position,
            PublicDatabaseState database,
            ContentReads reads) {
        this.kept = kept;
        this.position = position;
        this.database = database;
        this.reads = reads;
    }

    /** A flight whose response is kept, if nothing was published meanwhile, and shared. */
    Flight flight(String key) {
        return new Flight(flight -> new Landing(key, flight, kept.steps())::made);
    }

    private final class Landing {
        private final String key;
        private final Flight flight;
        private final long begun;

        Landing(String key, Flight flight, long begun) {
            this.key = key;
            this.flight = flight;
            this.begun = begun;
        }

        /** On the thread of the resource, in its request. */
        void made(Representation made) {
            boolean current = catchUp();
            var response =
                    new KeptResponse(
                            key,
                            HitHandler.route(),
                            made,
                            reads.isComplete() ? reads.touches() : null,
                            new SentHeaders());
            if (current && !reads.isUnfinished()) {
                kept.keep(response, begun);
            }
            flight.land(new Flight.Landing(response, 0));
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
