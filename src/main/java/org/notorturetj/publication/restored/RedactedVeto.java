package org.notorturetj.publication.restored;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.removed.RemovalTable;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationVeto;
import org.notorturetj.publication.log.UncommittedPublication;

/**
 * Keeps a text that was redacted from being published although this database never had it: files
 * that are loaded again have the same ids.
 */
@ApplicationScoped
class RedactedVeto implements PublicationVeto {
    private final RemovalTable removals;

    RedactedVeto(RemovalTable removals) {
        this.removals = removals;
    }

    void veto(@Observes UncommittedPublication publishing) {
        if (publishing.kind() == PublicationKind.PUBLISH) {
            check(publishing.changes());
        }
    }

    @Override
    public void check(List<Change> changes) {
        Map<String, Set<Language>> texts = new TreeMap<>();
        for (Change change : changes) {
            if (change instanceof Change.Put put) {
                texts.computeIfAbsent(put.documentId(), any -> EnumSet.noneOf(Language.class))
                        .add(put.language());
            }
        }
        if (!texts.isEmpty() && removals.redacted(texts)) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED, "languages", Rule.TEXT_REDACTED);
        }
    }
}
