package org.notorturetj.publication.removal;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.database.disk.DiskSpace;
import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.publication.log.PublicationKind;

/**
 * After a removal on a full disk, makes room for the files that tell phones of it: a removal that
 * is not signed does not reach them.
 */
@ApplicationScoped
class DiskSpaceForRemovals {
    private static final Set<PublicationKind> REMOVALS =
            Set.of(
                    PublicationKind.WITHDRAW,
                    PublicationKind.REDACT,
                    PublicationKind.RESTRAIN,
                    PublicationKind.EXPIRE);

    private final DiskSpace space;

    DiskSpaceForRemovals(DiskSpace space) {
        this.space = space;
    }

    void makeRoom(@Observes CommittedPublication published) {
        if (REMOVALS.contains(published.kind())) {
            space.makeRoom();
        }
    }
}
