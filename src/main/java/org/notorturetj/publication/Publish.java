package org.notorturetj.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.Document;
import org.notorturetj.desk.Documents;
import org.notorturetj.desk.Edition;
import org.notorturetj.desk.Editions;
import org.notorturetj.desk.Facts;
import org.notorturetj.desk.FactsVersions;
import org.notorturetj.platform.problem.Refused;

/**
 * Publishes editions and facts of one or several documents, in one transaction and one step of the
 * log.
 */
@ApplicationScoped
public class Publish {
    private final Head head;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;

    Publish(
            Head head,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer) {
        this.head = head;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
    }

    /**
     * Publishes.
     *
     * @throws Refused when there is nothing to publish, a check fails, a companion is missing, or
     *     an observer vetoes; nothing has changed then
     */
    @Transactional
    public Publication publish(Actor actor, PublicationRequest request) {
        return publish(actor, request, editions::publishable);
    }

    /**
     * Publishes what was scheduled: those very editions, not what has been approved or scheduled
     * since, and nothing that was stopped.
     *
     * @throws Refused as for any publication, and when an edition is no longer scheduled
     */
    @Transactional
    Publication publishScheduled(Actor actor, ScheduledRequest request) {
        return publish(
                actor,
                request.asPublication(),
                (documentId, language) ->
                        request.number(documentId, language)
                                .flatMap(
                                        number ->
                                                editions.scheduled(documentId, language, number)));
    }

    private Publication publish(Actor actor, PublicationRequest request, NextEdition source) {
        return head.advance(
                actor,
                (seq, now) -> {
                    List<Change> changes = new ArrayList<>();
                    Set<String> together = new HashSet<>();
                    request.parts().forEach(part -> together.add(part.documentId()));
                    for (PublicationRequest.Part part : request.parts()) {
                        changes.addAll(publish(part, seq, now, source));
                    }
                    together.forEach(this::requireCompanions);
                    if (changes.isEmpty()) {
                        throw refused("there is nothing approved to publish");
                    }
                    return changes;
                });
    }

    private List<Change> publish(
            PublicationRequest.Part part, long seq, Instant now, NextEdition source) {
        Document document =
                documents
                        .findByIdOptional(part.documentId())
                        .orElseThrow(() -> refused("there is no such document"));
        boolean newFacts = publishFacts(document, now);
        Facts current =
                facts.published(document.id())
                        .orElseThrow(() -> refused("the document has no approved facts"));
        Set<Language> changed = EnumSet.noneOf(Language.class);
        for (Language language : part.languages()) {
            publishEdition(document, language, now, source);
            changed.add(language);
        }
        List<Change> changes = new ArrayList<>();
        for (Language language : Language.values()) {
            if (newFacts || changed.contains(language)) {
                editions.published(document.id(), language)
                        .map(edition -> renderer.render(document, current, edition, seq))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private boolean publishFacts(Document document, Instant now) {
        Optional<Facts> approved = facts.approved(document.id());
        approved.ifPresent(
                next -> {
                    facts.published(document.id()).ifPresent(Facts::supersede);
                    facts.overtakenBy(next).forEach(Facts::supersede);
                    facts.flush();
                    next.publish(now);
                });
        facts.flush();
        return approved.isPresent();
    }

    private void publishEdition(
            Document document, Language language, Instant now, NextEdition source) {
        if (editions.redacted(document.id(), language)) {
            throw new Refused(ProblemType.GONE);
        }
        Edition next =
                source.of(document.id(), language)
                        .orElseThrow(
                                () -> refused("there is no approved edition in " + language.tag()));
        editions.published(document.id(), language).ifPresent(Edition::supersede);
        editions.overtakenBy(next).forEach(Edition::supersede);
        editions.flush();
        next.publish(now);
        editions.flush();
    }

    private void requireCompanions(String documentId) {
        Document document = documents.findById(documentId);
        Facts current = facts.published(documentId).orElseThrow();
        boolean shown = editions.anyPublished(documentId);
        for (String companion : renderer.companions(document, current)) {
            if (shown && !editions.anyPublished(companion)) {
                throw refused("it is shown with another document, which is not published");
            }
            if (!companions(companion).contains(documentId)) {
                throw refused("it names a companion that does not name it");
            }
        }
        for (String left : formerCompanions(document, current)) {
            if (companions(left).contains(documentId)) {
                throw refused("a companion it no longer names still names it");
            }
        }
    }

    private Set<String> companions(String documentId) {
        Document document = documents.findById(documentId);
        return facts.published(documentId)
                .map(current -> renderer.companions(document, current))
                .orElse(Set.of());
    }

    private Set<String> formerCompanions(Document document, Facts current) {
        return facts.before(current)
                .map(former -> renderer.companions(document, former))
                .orElse(Set.of());
    }

    /** Where the edition comes from that goes out. */
    private interface NextEdition {
        Optional<Edition> of(String documentId, Language language);
    }

    private static Refused refused(String rule) {
        return new Refused(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
