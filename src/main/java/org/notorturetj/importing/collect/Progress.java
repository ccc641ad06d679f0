package org.notorturetj.importing.collect;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A line at least every ten seconds, also while the site keeps an answer back. */
final class Progress implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(9);
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final Clock clock;
    private final Instant began;
    private final Thread printer;
    private int done;
    private int known;
    private int silent;
    private long bytes;
    private boolean ended;

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.began = clock.instant();
        this.printer = new Thread(this::print, "progress");
        printer.setDaemon(true);
        printer.start();
    }

    /** For whoever runs the command; the end of it closes nothing of the process. */
    static Progress printed(Clock clock) {
        return new Progress(System.out, clock);
    }

    /** One address more is done, of those that are known. */
    synchronized void step(int known, long bytes, boolean answered) {
        this.known = known;
        this.bytes += bytes;
        done++;
        silent += answered ? 0 : 1;
    }

    private synchronized void print() {
        try {
            while (!ended) {
                wait(EVERY.toMillis());
                if (!ended) {
                    out.println(line());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far it is; holds no address. */
    synchronized String line() {
        long left = Math.max(0, known - done);
        String toGo =
                done == 0
                        ? "not known yet how long it takes"
                        : "about %s to go"
                                .formatted(
                                        words(
                                                Duration.between(began, clock.instant())
                                                        .multipliedBy(left)
                                                        .dividedBy(done)));
        return String.format(
                Locale.ROOT,
                "%d of %d addresses that are known so far, %d without an answer, %d MB; %s.",
                done,
                Math.max(known, done),
                silent,
                bytes / MEGABYTE,
                toGo);
    }

    private static String words(Duration time) {
        return time.toMinutes() < 2
                ? time.toSeconds() + " s"
                : time.toHours() < 2
                        ? time.toMinutes() + " min"
                        : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    synchronized int silent() {
        return silent;
    }

    @Override
    public synchronized void close() {
        ended = true;
        notifyAll();
    }
}
