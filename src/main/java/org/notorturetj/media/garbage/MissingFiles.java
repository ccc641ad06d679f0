package org.notorturetj.media.garbage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.media.store.TrashStore;
import org.notorturetj.platform.clock.ScheduledWork;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Files that something names and the store has not, as after a restore without all of its bytes:
 * told by the documents that lack them, before a reader asks.
 */
@ApplicationScoped
class MissingFiles implements MeterBinder {
    private static final Logger LOG = Logger.getLogger(MissingFiles.class);

    private final TrashStore store;
    private final References references;
    private volatile Set<String> missing = Set.of();

    MissingFiles(TrashStore store, References references) {
        this.store = store;
        this.references = references;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("notorturetj.media.missing", this, it -> it.missing.size())
                .description("Files of media that something names and the store has not")
                .register(registry);
    }

    @Scheduled(every = "1h", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookWhenDue() {
        ScheduledWork.orNextTime("Files of media that are missing", this::look);
    }

    /** Looks, and says what is missing that was not before. */
    void look() {
        Set<String> found = new HashSet<>(references.named());
        try (Stream<String> kept = store.list();
                Stream<String> trash = store.trash()) {
            Stream.concat(kept, trash).forEach(found::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What was listed first may have come or gone since.
        found.retainAll(references.named());
        if (!found.isEmpty() && !found.equals(missing)) {
            List<String> documents = references.documents(found);
            LOG.errorf(
                    "%d files of media are not in the store: copy them there from the backup, or upload them again. Documents that lack them: %s",
                    found.size(), documents.isEmpty() ? "none" : String.join(", ", documents));
        }
        missing = Set.copyOf(found);
    }
}
