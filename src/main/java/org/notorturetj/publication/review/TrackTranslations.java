package org.notorturetj.publication.review;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.translation.BehindTranslations;
import org.notorturetj.content.translation.PublishedTranslations;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.database.Savepoint;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.UncommittedPublication;

/**
 * Has the translations of what is published looked at again, in a publication of their own: so
 * publishing one language changes no record of another.
 */
@ApplicationScoped
class TrackTranslations {
    private static final Logger LOG = Logger.getLogger(TrackTranslations.class);

    private final DeskDatabase database;
    private final PublishedTranslations sources;
    private final BehindTranslations behind;
    private final Editions editions;

    TrackTranslations(
            DeskDatabase database,
            PublishedTranslations sources,
            BehindTranslations behind,
            Editions editions) {
        this.database = database;
        this.sources = sources;
        this.behind = behind;
        this.editions = editions;
    }

    void track(@Observes UncommittedPublication publishing) {
        if (publishing.kind() == PublicationKind.RERENDER || publishing.changes().isEmpty()) {
            return;
        }
        database.useHandle(
                handle -> {
                    try {
                        Savepoint.use(handle, within -> look(publishing));
                    } catch (RuntimeException e) {
                        if (!publishing.onlyRemoves()) {
                            throw e;
                        }
                        // A removal goes on, and the mark stays until the next publication. Only
                        // the class, since a message may quote the text.
                        LOG.warnf("Translations were not looked at: %s", e.getClass().getName());
                    }
                });
    }

    private void look(UncommittedPublication publishing) {
        Set<String> documents = new HashSet<>();
        Set<PublishedTranslations.Text> rendered = new HashSet<>();
        for (Change change : publishing.changes()) {
            documents.add(change.documentId());
            rendered.add(new PublishedTranslations.Text(change.documentId(), change.language()));
        }
        editions.flush();
        behind.track(documents);
        sources.lookAgain(documents, rendered, publishing.at());
    }
}
