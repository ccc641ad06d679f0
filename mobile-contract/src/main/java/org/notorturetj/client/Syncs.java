package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;

import org.notorturetj.client.SyncReport.Outcome;

/** Runs the syncs and imports of a client, each with its stop. */
final class Syncs {
    final Runs runs = new Runs();

    /** Two at once would pay twice for the same file. */
    private final Runs fetches = new Runs();

    private final LocalStore store;
    private final MirrorOrder mirrors;
    private final Transport transport;
    private final SyncClient.Clock clock;

    Syncs(LocalStore store, MirrorOrder mirrors, Transport transport, SyncClient.Clock clock) {
        this.store = store;
        this.mirrors = mirrors;
        this.transport = transport;
        this.clock = clock;
    }

    SyncReport sync(String language, Scope scope, SyncOptions options) throws IOException {
        Stop stop = runs.begin(language);
        try {
            TimeLimit time = TimeLimit.of(options.milliseconds(scope));
            if (!runs.takeTurn(stop, time)) {
                Outcome none = stop.isRequested() ? Outcome.STOPPED : Outcome.FAILED;
                return run(language, options, stop).because("another sync is running").report(none);
            }
            try {
                SyncRun run = run(language, options, stop);
                return run.isWaiting() ? run.waiting() : run.sync(scope, 0, time);
            } finally {
                runs.endTurn();
            }
        } finally {
            runs.end(stop);
        }
    }

    SyncReport syncTo(String language, Scope scope, long seq) throws IOException {
        Stop stop = runs.begin(language);
        try {
            TimeLimit time = TimeLimit.of(scope.milliseconds());
            return run(language, new SyncOptions(), stop).sync(scope, seq, time);
        } finally {
            runs.end(stop);
        }
    }

    SyncReport fetch(Collection<MediaAddress> wanted, MediaOptions options) throws IOException {
        Stop stop = runs.begin(null);
        try {
            TimeLimit time = TimeLimit.of(options.milliseconds());
            if (!fetches.takeTurn(stop, time)) {
                return new SyncReport(
                        Outcome.STOPPED, false, Collections.<String, String>emptyMap(), 0);
            }
            try {
                return new MediaFetch(store, mirrors, transport, stop, time, options).of(wanted);
            } finally {
                fetches.endTurn();
            }
        } finally {
            runs.end(stop);
        }
    }

    SyncReport importPack(InputStream file) throws IOException {
        Stop stop = runs.begin(null);
        try {
            return new PackImport(store, clock, stop).of(file);
        } finally {
            runs.end(stop);
        }
    }

    private SyncRun run(String language, SyncOptions options, Stop stop) {
        Tally tally = new Tally(language, options);
        return new SyncRun(store, mirrors, transport, clock, language, stop, tally);
    }
}
