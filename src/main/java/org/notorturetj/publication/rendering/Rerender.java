package org.notorturetj.publication.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationLog;

/**
 * Renders again what the public reads already, with the same facts and texts: after a change of the
 * form of records, or when time has changed what reviews are worth.
 */
@ApplicationScoped
public class Rerender {
    private final PublicationLog head;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final LogStore tables;
    private final Clock clock;

    Rerender(
            PublicationLog head,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            LogStore tables,
            Clock clock) {
        this.head = head;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Publishes, in one publication, those records of the documents whose bytes have become others.
     * What nobody reads is passed over.
     *
     * @return empty when nothing has become different, so that it can be asked for again and again
     */
    @Transactional
    public Optional<Publication> rerender(Actor actor, Collection<String> documentIds) {
        head.lock();
        List<Shown> different =
                documentIds.stream()
                        .distinct()
                        .flatMap(id -> shown(id).stream())
                        .filter(shown -> isDifferent(shown, clock.instant()))
                        .toList();
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        head.advance(
                                actor,
                                (seq, now) ->
                                        different.stream()
                                                .map(shown -> (Change) render(shown, seq, now))
                                                .toList()));
    }

    private List<Shown> shown(String documentId) {
        List<Shown> shown = new ArrayList<>();
        Document document = documents.findById(documentId);
        for (Language language : Language.values()) {
            if (document != null) {
                facts.published(documentId)
                        .ifPresent(
                                current ->
                                        editions.published(documentId, language)
                                                .map(text -> new Shown(document, current, text))
                                                .ifPresent(shown::add));
            }
        }
        return shown;
    }

    /** Rendered under the number of its own publication, which some records hold. */
    private boolean isDifferent(Shown shown, Instant now) {
        return tables.record(shown.document().id(), shown.text().language())
                .filter(
                        before -> {
                            Change.Put again = render(shown, before.seq(), now);
                            return again.record().equals(before.record())
                                    && again.item().equals(before.item());
                        })
                .isEmpty();
    }

    private Change.Put render(Shown shown, long seq, Instant now) {
        return renderer.renderAgain(shown.document(), shown.facts(), shown.text(), seq, now);
    }

    private record Shown(Document document, Facts facts, Edition text) {}
}
