package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;

/** Keeps invented content off servers that speak in the Coalition's name. */
@ApplicationScoped
class SampleGuard {
    private final ContentConfig config;

    SampleGuard(ContentConfig config) {
        this.config = config;
    }

    void veto(@Observes Publishing publishing) {
        if (config.samples() == ContentConfig.Permission.ALLOWED) {
            return;
        }
        for (Change change : publishing.changes()) {
            if (change instanceof Change.Put put
                    && put.facets().contains(Facets.word("sample", "true"))) {
                throw new Refused(
                        ProblemType.PUBLICATION_REFUSED,
                        "sample",
                        "invented content is not published on this server");
            }
        }
    }
}
