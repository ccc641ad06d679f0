package org.notorturetj.publication.removal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.rendering.Renderer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Takes back days that were published by mistake: a case could say "month" and hold the day. Soon
 * after its start a node with the desk publishes such records anew, as a restriction, so that
 * nobody can veto it and every file that held the day answers 410. It looks at each start, since a
 * node of the version before may publish some more during an upgrade, and finds nothing the next
 * time.
 */
@ApplicationScoped
public class CutPublishedDates {
    private static final Logger LOG = Logger.getLogger(CutPublishedDates.class);

    /** A date beside a precision that is not as long as it says, in canonical JSON. */
    private static final String SQL =
            """
            SELECT DISTINCT document_id FROM published.record
            WHERE collection = 'cases' AND document_id LIKE :id AND record ~ (
                '"date":"(?!\\d{4}","precision":"year"|\\d{4}-\\d{2}","precision":"month"|'
                || '\\d{4}-\\d{2}-\\d{2}","precision":"day")(?:[^"\\\\]|\\\\.)*","precision":"')
            ORDER BY document_id
            """;

    private final DeskDatabase database;
    private final PublicationLog log;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final AuditTrail audit;
    private final AtomicBoolean done = new AtomicBoolean();

    CutPublishedDates(
            DeskDatabase database,
            PublicationLog log,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            AuditTrail audit) {
        this.database = database;
        this.log = log;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.audit = audit;
    }

    @Scheduled(
            every = "${notorturetj.publication.due-check}",
            delayed = "${notorturetj.publication.due-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cutOnce() {
        if (!done.get()) {
            ScheduledWork.orNextTime(
                    "Taking back days that cases held",
                    () -> {
                        cutAll();
                        done.set(true);
                    });
        }
    }

    /**
     * Publishes anew what holds a date that is more exact than it says, each document in a
     * publication of its own.
     *
     * @return how many documents
     * @throws RuntimeException when one of them failed; the others are published
     */
    public int cutAll() {
        List<String> found = QuarkusTransaction.requiringNew().call(() -> withLongDates("%"));
        List<RuntimeException> failures = new ArrayList<>();
        for (String id : found) {
            try {
                QuarkusTransaction.requiringNew().run(() -> cut(id));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!found.isEmpty()) {
            LOG.infof(
                    "%d cases and case updates held a date more exact than they said: %d were published anew",
                    found.size(), found.size() - failures.size());
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return found.size();
    }

    private List<String> withLongDates(String id) {
        return database.withHandle(
                handle -> handle.createQuery(SQL).bind("id", id).mapTo(String.class).list());
    }

    private void cut(String id) {
        log.lock();
        // Another node may have been faster.
        if (withLongDates(id).isEmpty()) {
            return;
        }
        Document document = documents.findById(id);
        audit.recordBestEffort(Actor.SERVER.id(), "document.cut-dates", id, null, Set.of());
        log.append(
                Actor.SERVER,
                PublicationKind.RESTRAIN,
                (seq, now) ->
                        editions.of(id).stream()
                                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                                .map(edition -> anew(document, edition, seq, now))
                                .toList());
    }

    /** What cannot be rendered is removed: the day in it may be somebody's. */
    private Change anew(Document document, Edition edition, long seq, Instant now) {
        try {
            Facts current = facts.published(document.id()).orElseThrow();
            return renderer.rerender(document, current, edition, seq, now);
        } catch (RuntimeException e) {
            // Only the class, since the message may quote the text.
            LOG.warnf(
                    "Document %s cannot be rendered without the days it held (%s) and is removed",
                    document.id(), e.getClass().getSimpleName());
            edition.withdraw();
            return new Change.Remove(
                    document.id(),
                    edition.language(),
                    DocumentType.of(document.type()).collection());
        }
    }
}
