package org.notorturetj.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.notorturetj.client.RefusedException.AppTooOldException;
import org.notorturetj.client.RefusedException.SupersededException;
import org.notorturetj.client.SyncReport.Outcome;

/** One sync of a language: one mirror after another, until one has what is wanted. */
final class SyncRun {
    private final LocalStore store;
    private final Transport transport;
    private final SyncClient.Clock clock;
    private final String language;
    private final List<String> order;
    private final Stop stop;
    private final Tally tally;
    private final Map<String, String> failures = new LinkedHashMap<>();

    /**
     * A sync.
     *
     * @throws IllegalArgumentException when the language is none
     */
    SyncRun(
            LocalStore store,
            MirrorOrder mirrors,
            Transport transport,
            SyncClient.Clock clock,
            String language,
            Stop stop,
            Tally tally) {
        if (!language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a language code");
        }
        this.stop = stop;
        this.tally = tally;
        this.store = store;
        this.transport = transport;
        this.clock = clock;
        this.language = language;
        LocalCopy held = store.current();
        Set<String> known = new TreeSet<>(held.language(language).mirrors);
        if (held.card(language) != null) {
            known.addAll(held.card(language).mirrors());
        }
        this.order = mirrors.inOrder(held.lastMirror(), known, held.mirrors());
    }

    /** True when there is only one mirror, and it has failed so often that it has to wait. */
    boolean isWaiting() {
        return milliseconds() > 0;
    }

    /** What is reported instead of a sync. */
    SyncReport waiting() {
        long times = store.current().mirrors().times(order.get(0));
        failures.put(order.get(0), "the only mirror failed " + times + " times in a row: waiting");
        return report(Outcome.FAILED);
    }

    /** How long the only mirror has to wait; 0 for several. */
    private long milliseconds() {
        return order.size() == 1 ? store.current().mirrors().wait(order.get(0), clock.millis()) : 0;
    }

    /**
     * Asks the mirrors.
     *
     * @param minSeq the publication that is asked for; 0 for the newest
     * @param whole for all of them together
     * @throws IOException when the storage fails
     */
    SyncReport sync(Scope scope, long minSeq, TimeLimit whole) throws IOException {
        Outcome best = Outcome.FAILED;
        for (int i = 0; i < order.size() && !isStopped(); i++) {
            TimeLimit time = whole.share(i == order.size() - 1);
            Outcome outcome = attempt(order.get(i), time, scope, minSeq);
            best = outcome.compareTo(best) < 0 ? outcome : best;
            boolean done = outcome == Outcome.UPDATED || outcome == Outcome.UNCHANGED;
            // Another mirror may have something newer when this one seems to be frozen.
            if (done && !isStale()) {
                return report(best);
            }
        }
        return report(isStopped() ? Outcome.STOPPED : best);
    }

    private boolean isStopped() {
        return stop.isRequestedHere() || tally.isExhausted();
    }

    private boolean isStale() {
        return store.current().staleSince(language, clock.millis()).isPresent();
    }

    /** What became of it. */
    SyncReport report(Outcome outcome) {
        long wait = outcome == Outcome.FAILED ? milliseconds() : 0;
        return new SyncReport(outcome, isStale(), failures, wait);
    }

    /** Notes why it has not begun. */
    SyncRun because(String reason) {
        failures.put("sync", reason);
        return this;
    }

    /**
     * One mirror. That it was tried is stored before anything is asked of it: if it ends the app,
     * it has failed, and another is first at the next start.
     */
    private Outcome attempt(String address, TimeLimit time, Scope scope, long minSeq)
            throws IOException {
        MirrorClient mirror = new MirrorClient(transport, address, time, stop, tally);
        MirrorRecord before = store.current().mirrors();
        long times = before.times(address);
        boolean first = address.equals(order.get(0));
        remember(before.tried(address, first, clock.millis(), order), stop);
        try (Scratch scratch = store.scratch(stop)) {
            SyncAttempt attempt =
                    new SyncAttempt(store, mirror, language, scope, minSeq, scratch, tally);
            if (attempt.run()) {
                rememberSuccess(address);
                return attempt.changed() ? Outcome.UPDATED : Outcome.UNCHANGED;
            }
            if (isStopped()) {
                return stopped(address, before);
            }
            rememberFailure(address, times);
            failures.put(address, "some chunks could not be fetched");
            return Outcome.INCOMPLETE;
        } catch (IOException e) {
            if (!isStopped()) {
                throw e;
            }
        } catch (SupersededException e) {
            remember(before);
            return attempt(address, time, scope, minSeq);
        } catch (AppTooOldException e) {
            remember(before);
            failures.put(address, e.getMessage());
            return Outcome.APP_TOO_OLD;
        } catch (RefusedException e) {
            failures.put(address, e.getMessage());
        } catch (OutOfMemoryError | StackOverflowError e) {
            failures.put(address, "what the mirror serves does not fit into the memory");
        } catch (IllegalStateException e) {
            // A mistake of the app, such as a cookie handler.
            remember(before);
            throw e;
        } catch (RuntimeException e) {
            failures.put(address, "what the mirror serves cannot be read");
        }
        if (isStopped()) {
            return stopped(address, before);
        }
        rememberFailure(address, mirror.answered() ? times + 1 : times);
        return Outcome.FAILED;
    }

    /** That it was stopped is no failure of the mirror. */
    private Outcome stopped(String address, MirrorRecord before) {
        remember(before);
        failures.put(address, tally.isExhausted() ? "the limit of bytes is met" : "stopped");
        return Outcome.STOPPED;
    }

    private void rememberFailure(String mirror, long times) {
        boolean first = mirror.equals(order.get(0));
        MirrorRecord record = store.current().mirrors();
        remember(record.failed(mirror, times, first, clock.millis(), order), stop);
    }

    /** A full disk must not keep a phone from reading what is new. */
    private void remember(MirrorRecord record) {
        remember(record, Stop.never());
    }

    private void remember(MirrorRecord record, Stop until) {
        if (Arrays.equals(record.bytes(), store.current().mirrors().bytes())) {
            return;
        }
        try {
            store.change(next -> next.setMirrors(record), until);
        } catch (IOException e) {
            // It is not known at the next start, then.
        }
    }

    /** Unless it is stored with the content. */
    private void rememberSuccess(String mirror) throws IOException {
        LocalCopy held = store.current();
        if (held.lastMirror().equals(mirror) && !held.mirrors().hasFailed(mirror)) {
            return;
        }
        store.change(next -> next.succeeded(mirror));
    }
}
