package org.notorturetj.publication;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.publication.log.UncommittedPublication;
import org.notorturetj.support.database.PublicLog;

/** Records both events of every publication, with what the public could see at that time. */
@ApplicationScoped
public class RecordingObserver {
    private final TransactionSynchronizationRegistry transaction;
    private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();
    private final List<UncommittedPublication> publications = new CopyOnWriteArrayList<>();
    private volatile boolean vetoing;
    private volatile String failingOn = "";
    private volatile RuntimeException failure = new IllegalStateException();

    RecordingObserver(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * A recorded event.
     *
     * @param event {@code publishing} or {@code published}
     * @param publicHead the number of the last publication visible outside the transaction
     */
    public record RecordedEvent(
            String event, long seq, long publicHead, boolean insideTransaction) {}

    void record(@Observes UncommittedPublication publishing) {
        publications.add(publishing);
        events.add(
                new RecordedEvent(
                        "publishing",
                        publishing.seq(),
                        PublicLog.head(),
                        transaction.getTransactionStatus() == Status.STATUS_ACTIVE));
        if (publishing.changes().stream()
                .anyMatch(change -> change.documentId().equals(failingOn))) {
            throw failure;
        }
        if (vetoing) {
            throw ProblemException.unnamed(ProblemType.PUBLICATION_REFUSED, "witness", "says no");
        }
    }

    void record(@Observes CommittedPublication published) {
        events.add(
                new RecordedEvent(
                        "published",
                        published.seq(),
                        PublicLog.head(),
                        transaction.getTransactionStatus() == Status.STATUS_ACTIVE));
    }

    /** Vetoes every publication until {@link #reset}. */
    public void veto() {
        vetoing = true;
    }

    /** Fails, as broken code would, whenever a document is published, until {@link #reset}. */
    public void failOn(String documentId) {
        failOn(documentId, new IllegalStateException("the observer failed"));
    }

    /** Fails in this way whenever a document is published, until {@link #reset}. */
    public void failOn(String documentId, RuntimeException with) {
        failingOn = documentId;
        failure = with;
    }

    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** What was to be published. */
    public List<UncommittedPublication> publications() {
        return List.copyOf(publications);
    }

    /** Forgets all events and stops vetoing and failing. */
    public void reset() {
        events.clear();
        publications.clear();
        vetoing = false;
        failingOn = "";
    }
}
