package org.notorturetj.publication.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.publication.log.Actor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Publishes lines anew, soon after the start, if this version or its settings render them in
 * another way: hours that phones read wrongly, or the end of a check that had none. They are few,
 * and no operator should have to think of it.
 */
@ApplicationScoped
public class LinesAnew {
    private final Documents documents;
    private final Rerender rerender;
    private final AtomicBoolean done = new AtomicBoolean();

    LinesAnew(Documents documents, Rerender rerender) {
        this.documents = documents;
        this.rerender = rerender;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renderOnce() {
        if (!done.get()) {
            ScheduledWork.orNextTime(
                    "Rendering lines anew",
                    () -> {
                        render();
                        done.set(true);
                    });
        }
    }

    /**
     * Publishes what differs, each line by itself.
     *
     * @throws RuntimeException when one of them failed; the others are published
     */
    void render() {
        List<String> lines =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        documents.ofType(DocumentType.HOTLINE).stream()
                                                .map(Document::id)
                                                .toList());
        List<RuntimeException> failures = new ArrayList<>();
        for (String line : lines) {
            try {
                rerender.rerender(Actor.SERVER, List.of(line));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
