package org.notorturetj.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;
import org.notorturetj.publication.Change;
import org.notorturetj.publication.ContentConfig;
import org.notorturetj.publication.Facets;
import org.notorturetj.publication.Publishing;

/** A guide that no lawyer has checked goes out only where somebody has said so. */
@ApplicationScoped
class UnreviewedGuideGuard {
    private final ContentConfig config;

    UnreviewedGuideGuard(ContentConfig config) {
        this.config = config;
    }

    void veto(@Observes Publishing publishing) {
        if (config.unreviewedGuides() == ContentConfig.Permission.ALLOWED) {
            return;
        }
        for (Change change : publishing.changes()) {
            if (change instanceof Change.Put put
                    && put.facets().contains(Facets.word("legal-review", "unreviewed"))) {
                throw new Refused(
                        ProblemType.PUBLICATION_REFUSED,
                        "legal",
                        "a guide that no lawyer has reviewed is published only when allowed explicitly");
            }
        }
    }
}
