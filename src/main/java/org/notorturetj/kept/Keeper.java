package org.notorturetj.kept;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.notorturetj.edge.position.Step;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.queue.WorkerLoop;
import org.notorturetj.sync.export.SignedFiles;

/**
 * Keeps one folder current. What a publication takes away is gone before it returns on the node
 * that made it; a thread of its own writes what has changed, and after a start compares everything,
 * numbers and guides first.
 */
final class Keeper {
    /** How long a publication waits until its vital files are made. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** So long if they were not made since the start: another node may have dealt with them. */
    private static final Duration PATIENCE_AFTER_START = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration TO_BUILD = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

    /** So long at a time everything is compared; then the processor is left alone as long. */
    private static final Duration STINT = Duration.ofMillis(20);

    private final KeptNames names;
    private final ServedFolder folder;
    private final KeptFiles files;
    private final KeptLog log;
    private final KeptState state;
    private final WorkerLoop loop = new WorkerLoop("kept-folder", this::once);
    private final ExecutorService urgent =
            Executors.newSingleThreadExecutor(
                    work -> {
                        var thread = new Thread(work, "kept-folder-urgent");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Steps of which the new files are not yet known. */
    private final ConcurrentLinkedQueue<Step> steps = new ConcurrentLinkedQueue<>();

    /** What is left to be compared since the start, or since it was unknown what had changed. */
    private volatile Iterator<String> unread = List.<String>of().iterator();

    private volatile boolean lost = true;
    private volatile boolean unsigned = true;
    private volatile long followed = -1;
    private long clean = -1;

    Keeper(KeptNames names, ServedFolder folder, KeptFiles files, KeptLog log, KeptState state) {
        this.names = names;
        this.folder = folder;
        this.files = files;
        this.log = log;
        this.state = state;
    }

    void start() {
        state.behind();
        loop.start();
    }

    void stop(Duration most) throws InterruptedException {
        urgent.shutdownNow();
        loop.end(most);
    }

    /** A publication was made, here or elsewhere, or a head was signed. */
    void follow(Step step) {
        state.behind();
        files.published();
        steps.add(step);
        unsigned = true;
        try {
            Set<String> cacheTags = step.cacheTags();
            if (cacheTags != null) {
                change(cacheTags, step.removes());
                followed = step.to().seq();
            } else if (lost || step.to().seq() < 0) {
                lost = true; // the thread asks as soon as it can
            } else {
                begin();
            }
        } catch (IOException | RuntimeException e) {
            // Whoever publishes is answered; what was taken away is deleted as soon as it can be.
            state.failed(e);
            lost = true;
        }
        loop.wake();
    }

    private void change(Set<String> cacheTags, boolean removes) throws IOException {
        if (cacheTags.isEmpty()) {
            return; // a head was signed
        }
        List<String> vital = files.change(cacheTags, removes);
        log.deleteGone();
        long patience =
                (vital.stream().allMatch(files::knows) ? PATIENCE : PATIENCE_AFTER_START).toNanos();
        // in a thread of its own: what is read must not count as read by a request that waits
        Future<?> making = urgent.submit(() -> make(vital, patience));
        try {
            making.get(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            making.cancel(false);
        }
        if (removes) {
            files.deleteUnmade(vital);
        }
    }

    /** What is not made in time is left to the thread. */
    private void make(List<String> vital, long patience) {
        long begun = System.nanoTime();
        for (String name : vital) {
            if (System.nanoTime() - begun > patience) {
                return;
            }
            try {
                files.make(name);
            } catch (IOException | DatabaseUnavailableException e) {
                return;
            }
        }
    }

    private WorkerLoop.Pause once() {
        try {
            if (lost) {
                begin();
            }
            long upTo = followed;
            nameNewFiles();
            makeAll();
            if (upTo > clean && !lost) {
                folder.setCleanUpTo(upTo);
                clean = upTo;
            }
            return compareMore();
        } catch (SignedFiles.MissingFile rebuilt) {
            unsigned = true;
            return WorkerLoop.Pause.untilNews(TO_BUILD);
        } catch (DatabaseUnavailableException e) {
            unsigned = true;
            return WorkerLoop.Pause.toGather(SOON);
        } catch (IOException e) {
            unsigned = true;
            state.failed(e);
            return WorkerLoop.Pause.untilNews(AFTER_TROUBLE);
        }
    }

    /** What cannot be written of the one does not keep the other from being current. */
    private void makeAll() throws IOException {
        try {
            files.makeAll();
        } finally {
            if (unsigned) {
                unsigned = false;
                log.refresh();
            }
        }
    }

    /** Reads everything again, after what may show something that is gone was deleted. */
    private synchronized void begin() throws IOException {
        lost = false;
        try {
            KeptNames.Removals found = names.removals(folder.cleanUpTo());
            Set<String> there = folder.names();
            files.forget(there, found.any());
            log.begin(there);
            log.deleteGone();
            files.makeAll();
            List<String> all = new ArrayList<>(names.fixed());
            all.addAll(names.lists());
            all.addAll(names.documents());
            unread = all.iterator();
            unsigned = true;
            folder.setCleanUpTo(found.seq());
            clean = found.seq();
        } catch (IOException | RuntimeException e) {
            lost = true;
            throw e;
        }
    }

    /** Finds the files that are new with a publication; those that it changes are known. */
    private void nameNewFiles() {
        for (Step step = steps.peek(); step != null; step = steps.peek()) {
            Set<String> cacheTags = step.cacheTags();
            if (cacheTags != null && !cacheTags.isEmpty()) {
                files.add(names.documents(KeptNames.documentsIn(cacheTags)));
                files.add(names.lists());
            }
            steps.remove();
        }
    }

    /** Compares some more of everything, if that was begun. */
    private WorkerLoop.Pause compareMore() throws IOException {
        Iterator<String> left = unread;
        long begun = System.nanoTime();
        while (left.hasNext() && System.nanoTime() - begun < STINT.toNanos()) {
            String name = left.next();
            if (!files.knows(name)) {
                files.make(name);
            }
        }
        if (left.hasNext()) {
            return WorkerLoop.Pause.toGather(STINT);
        }
        if (left != unread || isBehind()) {
            return WorkerLoop.Pause.toGather(SOON);
        }
        files.complete(log::knows);
        state.current();
        if (isBehind()) { // since then
            state.behind();
        }
        return WorkerLoop.Pause.untilNews(POLL);
    }

    private boolean isBehind() {
        return lost || unsigned || !steps.isEmpty() || !files.isCurrent();
    }
}
