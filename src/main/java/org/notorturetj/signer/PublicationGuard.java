package org.notorturetj.signer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publishing;
import org.notorturetj.signer.key.KeyException;

/**
 * Publishes nothing that could not be signed, and takes every file away that holds what is removed
 * (a record, the numbers of a line), in the transaction of the removal: that needs no key.
 */
@ApplicationScoped
class PublicationGuard {
    private final Keyring keyring;
    private final ArchiveTables archive;

    PublicationGuard(Keyring keyring, ArchiveTables archive) {
        this.keyring = keyring;
        this.archive = archive;
    }

    /** First of all observers: one that fails later must not leave a file behind. */
    void erase(@Observes @Priority(1) Publishing publishing) {
        for (Change change : publishing.changes()) {
            if (change instanceof Change.Remove || publishing.takesAway()) {
                archive.eraseFilesWith(change.documentId(), change.language());
            }
        }
    }

    void requireKeys(@Observes Publishing publishing) {
        if (publishing.onlyRemoves()) {
            return;
        }
        try {
            keyring.requireReady();
        } catch (KeyException trouble) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "keys", trouble.getMessage());
        }
    }
}
