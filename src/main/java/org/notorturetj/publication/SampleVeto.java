package org.notorturetj.publication;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.Facets;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationVeto;
import org.notorturetj.publication.log.UncommittedPublication;

/** Keeps invented content off servers that publish in the Coalition's name. */
@ApplicationScoped
class SampleVeto implements PublicationVeto {
    private final ContentConfig config;

    SampleVeto(ContentConfig config) {
        this.config = config;
    }

    void veto(@Observes UncommittedPublication publishing) {
        check(publishing.changes());
    }

    @Override
    public void check(List<Change> changes) {
        if (config.samples() == ContentConfig.Permission.ALLOWED) {
            return;
        }
        for (Change change : changes) {
            if (change instanceof Change.Put put
                    && put.shown().facets().contains(Facets.facet("sample", "true"))) {
                throw new ProblemException(
                        ProblemType.PUBLICATION_REFUSED, "sample", Rule.NO_SAMPLES);
            }
        }
    }
}
