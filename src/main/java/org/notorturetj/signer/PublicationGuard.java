package org.notorturetj.signer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.UncommittedPublication;
import org.notorturetj.signer.archive.PendingTables;
import org.notorturetj.signer.archive.StagedFiles;
import org.notorturetj.signer.key.KeyException;
import org.notorturetj.signer.page.PageTables;

/**
 * Refuses publications that could not be signed, and erases every file that contains what a
 * publication removes (a record, a hotline's numbers) in the same transaction. A removal needs no
 * key.
 */
@ApplicationScoped
class PublicationGuard {
    private final Keyring keyring;
    private final StagedFiles files;
    private final PendingTables pending;
    private final PageTables pages;

    PublicationGuard(Keyring keyring, StagedFiles files, PendingTables pending, PageTables pages) {
        this.keyring = keyring;
        this.files = files;
        this.pending = pending;
        this.pages = pages;
    }

    /** Before all other observers: if one of them fails, the file must be erased already. */
    void erase(@Observes @Priority(1) UncommittedPublication publishing) {
        pending.add(publishing);
        for (Change change : publishing.changes()) {
            if (!(change instanceof Change.Put) || publishing.takesAway()) {
                files.eraseFilesWith(
                        change.documentId(), change.language().tag(), change.collection().word());
            }
        }
        pages.erase(
                publishing.changes().stream()
                        .filter(Change.Remove.class::isInstance)
                        .map(Change::documentId)
                        .toList());
    }

    void requireKeys(@Observes UncommittedPublication publishing) {
        if (publishing.onlyRemoves()) {
            return;
        }
        try {
            keyring.requireReady();
        } catch (KeyException e) {
            throw ProblemException.withReason(
                    ProblemType.PUBLICATION_REFUSED,
                    "keys",
                    e.rule(),
                    String.valueOf(e.getMessage()));
        }
    }
}
