package org.notorturetj.signer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;
import org.notorturetj.publication.Change;
import org.notorturetj.publication.Publishing;

/**
 * Publishes nothing that could not be signed, and takes every file away that holds what is removed,
 * in the transaction of the removal: that needs no key.
 */
@ApplicationScoped
class PublicationGuard {
    private final Keyring keyring;
    private final ArchiveTables archive;

    PublicationGuard(Keyring keyring, ArchiveTables archive) {
        this.keyring = keyring;
        this.archive = archive;
    }

    void watch(@Observes Publishing publishing) {
        boolean adds = false;
        for (Change change : publishing.changes()) {
            if (change instanceof Change.Remove) {
                archive.eraseFilesWith(change.documentId(), change.language());
            } else {
                adds = true;
            }
        }
        if (adds) {
            requireKeys();
        }
    }

    private void requireKeys() {
        try {
            keyring.requireReady();
        } catch (KeyTrouble trouble) {
            throw new Refused(ProblemType.PUBLICATION_REFUSED, "keys", trouble.getMessage());
        }
    }
}
