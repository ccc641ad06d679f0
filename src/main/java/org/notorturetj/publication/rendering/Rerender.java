package org.notorturetj.publication.rendering;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;

/**
 * Renders published documents again with the same facts and texts: after a change in the format of
 * records, or when a review status has changed.
 */
@ApplicationScoped
public class Rerender {
    private final PublicationLog log;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final LogStore store;
    private final Clock clock;

    Rerender(
            PublicationLog log,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            LogStore store,
            Clock clock) {
        this.log = log;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Publishes those records of the documents whose bytes differ now, in one publication.
     * Unpublished texts are ignored. Idempotent.
     *
     * @return empty when nothing differs
     */
    @Transactional
    public Optional<Publication> rerender(Actor actor, Collection<String> documentIds) {
        log.lock();
        List<Shown> different =
                documentIds.stream()
                        .distinct()
                        .flatMap(id -> shown(id).stream())
                        .filter(shown -> isDifferent(shown, clock.instant()))
                        .toList();
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        log.append(
                                actor,
                                PublicationKind.RERENDER,
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

    /**
     * Renders with the existing publication's number for the comparison: some records contain it.
     */
    private boolean isDifferent(Shown shown, Instant now) {
        return store.record(shown.document().id(), shown.text().language())
                .filter(
                        previous -> {
                            Change.Put current = render(shown, previous.seq(), now);
                            return CanonicalJson.write(current.shown().record())
                                            .equals(previous.record())
                                    && CanonicalJson.write(current.shown().item())
                                            .equals(previous.item());
                        })
                .isEmpty();
    }

    private Change.Put render(Shown shown, long seq, Instant now) {
        return renderer.rerender(shown.document(), shown.facts(), shown.text(), seq, now);
    }

    private record Shown(Document document, Facts facts, Edition text) {}
}
