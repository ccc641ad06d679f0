package org.notorturetj.publication.removal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.content.removed.Removal;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;

/**
 * Remembers every record that leaves the public, for whatever reason: with its pair, without its
 * consent, because it cannot be rendered any more.
 */
@ApplicationScoped
class RememberWithdrawals {
    /** After the files are erased, and before observers that may fail. */
    private static final int EARLY = 2;

    private final RememberedRemovals remembered;

    RememberWithdrawals(RememberedRemovals remembered) {
        this.remembered = remembered;
    }

    void remember(@Observes @Priority(EARLY) UncommittedPublication publishing) {
        for (Change change : publishing.changes()) {
            if (change instanceof Change.Remove) {
                remembered.add(
                        Removal.withdrawal(
                                change.documentId(),
                                change.language(),
                                publishing.seq(),
                                publishing.at()));
            }
        }
    }
}
