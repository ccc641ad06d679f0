package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.SyncReport.Outcome;

/** The import of one pack file. */
final class PackImport {
    private final LocalStore store;
    private final SyncClient.Clock clock;
    private final Stop stop;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private boolean stale;

    PackImport(LocalStore store, SyncClient.Clock clock, Stop stop) {
        this.store = store;
        this.clock = clock;
        this.stop = stop;
    }

    /**
     * Imports it.
     *
     * @throws IOException when the storage fails
     */
    SyncReport of(InputStream file) throws IOException {
        Outcome outcome;
        try (Scratch scratch = store.scratch(stop)) {
            stop.refuseOverdue();
            // A stream of another device may stall as a mirror does.
            outcome = take(stop.await(() -> Pack.ofFile(file, scratch), () -> {}));
        } catch (AppTooOldException e) {
            outcome = failed(Outcome.APP_TOO_OLD, e.getMessage());
        } catch (RefusedException e) {
            boolean stopped = stop.isRequestedHere();
            outcome = failed(stopped ? Outcome.STOPPED : Outcome.FAILED, e.getMessage());
        } catch (InterruptedIOException e) {
            outcome = failed(Outcome.STOPPED, e.getMessage());
        } catch (OutOfMemoryError | StackOverflowError e) {
            outcome = failed(Outcome.FAILED, "the pack does not fit into the memory");
        }
        return new SyncReport(outcome, stale, failures, 0);
    }

    private Outcome take(Pack pack) throws RefusedException, IOException {
        boolean imported = pack.importInto(store);
        imported |= pack.takeMedia(store);
        stale = store.current().staleSince(pack.language(), clock.millis()).isPresent();
        return imported ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private Outcome failed(Outcome outcome, String reason) {
        failures.put("file", reason);
        return outcome;
    }
}
