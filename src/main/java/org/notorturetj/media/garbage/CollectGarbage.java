package org.notorturetj.media.garbage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.media.store.TrashStore;
import org.notorturetj.platform.clock.ScheduledWork;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Bytes that nothing names go into the trash, where they are found as before. What is there for two
 * days and is still named by nothing is erased; what is named meanwhile comes back. A step that
 * fails ends all, and so removes nothing.
 *
 * <p>An upload keeps its bytes before anything names them: it has two days for that. What was taken
 * away for ever, and lies here because something failed then, does not wait.
 */
@ApplicationScoped
class CollectGarbage implements MeterBinder {
    static final Duration WAIT = Duration.ofDays(2);

    private static final Logger LOG = Logger.getLogger(CollectGarbage.class);

    private final TrashStore store;
    private final References references;
    private final Clock clock;
    private final LongAdder erased = new LongAdder();

    CollectGarbage(TrashStore store, References references, Clock clock) {
        this.store = store;
        this.references = references;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = ConcurrentExecution.SKIP)
    void collectWhenDue() {
        ScheduledWork.orNextTime("Files of media that nothing names", this::collect);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("notorturetj.media.erased", erased, LongAdder::sum)
                .description("Files of media that this node erased because nothing names them")
                .register(registry);
    }

    /** Takes both steps for all there is. */
    void collect() {
        Set<String> named = references.named();
        Set<String> gone = references.gone();
        Set<String> seen = new HashSet<>();
        try {
            for (String hash : all(store.trash())) {
                seen.add(hash);
                if (gone.contains(hash)) {
                    eraseAtOnce(hash);
                } else if (named.contains(hash)) {
                    takeBack(hash);
                } else {
                    eraseWhenDue(hash);
                }
            }
            for (String hash : all(store.list())) {
                seen.add(hash);
                if (gone.contains(hash)) {
                    eraseAtOnce(hash);
                } else if (!named.contains(hash)) {
                    discard(hash);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        references.noted().stream().filter(it -> !seen.contains(it)).forEach(references::forget);
    }

    private static Set<String> all(Stream<String> hashes) {
        try (hashes) {
            return hashes.collect(HashSet::new, HashSet::add, HashSet::addAll);
        }
    }

    private void takeBack(String hash) {
        references.alone(
                hash,
                () -> {
                    stored(() -> store.takeBack(hash));
                    references.forget(hash);
                });
    }

    private void eraseWhenDue(String hash) {
        Optional<Instant> since = references.since(hash);
        if (since.isEmpty()) {
            references.note(hash, clock.instant());
        } else if (isDue(since)) {
            references.alone(
                    hash,
                    () -> {
                        // Another node may have put it there anew, and somebody may name it now.
                        if (isDue(references.since(hash)) && !references.isNamed(hash)) {
                            stored(() -> store.eraseTrash(hash));
                            references.forget(hash);
                            erased.increment();
                        }
                    });
        }
    }

    private boolean isDue(Optional<Instant> since) {
        return since.filter(it -> !it.isAfter(clock.instant().minus(WAIT))).isPresent();
    }

    /** Noted first: what is in the trash is never noted as longer there than it is. */
    private void discard(String hash) {
        references.note(hash, clock.instant());
        references.alone(hash, () -> stored(() -> store.discard(hash)));
    }

    private void eraseAtOnce(String hash) {
        if (references.isNamed(hash)) {
            return;
        }
        if (store.erase(hash)) {
            references.forget(hash);
            erased.increment();
        } else {
            LOG.error("A file that was taken away for ever cannot be erased");
        }
    }

    private static void stored(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
