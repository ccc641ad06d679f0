package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Published;
import org.notorturetj.publication.log.Publishing;
import org.notorturetj.support.PublicLog;

/** Sees both events of every publication, with what the public could see at that moment. */
@ApplicationScoped
public class Witness {
    private final TransactionSynchronizationRegistry transaction;
    private final List<Sight> sights = new CopyOnWriteArrayList<>();
    private volatile boolean vetoing;
    private volatile String failingOn = "";

    Witness(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * What it saw.
     *
     * @param event publishing or published
     * @param publicHead the number of the last publication for anybody outside the transaction
     */
    public record Sight(String event, long seq, long publicHead, boolean insideTransaction) {}

    void see(@Observes Publishing publishing) {
        sights.add(
                new Sight(
                        "publishing",
                        publishing.seq(),
                        PublicLog.head(),
                        transaction.getTransactionStatus() == Status.STATUS_ACTIVE));
        if (publishing.changes().stream()
                .anyMatch(change -> change.documentId().equals(failingOn))) {
            throw new IllegalStateException("the witness fell ill");
        }
        if (vetoing) {
            throw ProblemException.unnamed(ProblemType.PUBLICATION_REFUSED, "witness", "says no");
        }
    }

    void see(@Observes Published published) {
        sights.add(
                new Sight(
                        "published",
                        published.seq(),
                        PublicLog.head(),
                        transaction.getTransactionStatus() == Status.STATUS_ACTIVE));
    }

    /** Vetoes every publication until it forgets. */
    public void veto() {
        vetoing = true;
    }

    /** Fails whenever a document is published, as broken code would, until it forgets. */
    public void failOn(String documentId) {
        failingOn = documentId;
    }

    public List<Sight> sights() {
        return List.copyOf(sights);
    }

    /** Begins anew. */
    public void forget() {
        sights.clear();
        vetoing = false;
        failingOn = "";
    }
}
