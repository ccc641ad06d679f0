package org.notorturetj.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationKind;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.log.TextsLeftSchedule;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Publishes editions and facts of one or several documents in one transaction and one publication.
 */
@ApplicationScoped
public class Publish {
    private final PublicationLog log;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final PairedDocuments pairs;
    private final TwoPersonRule twoPersonRule;
    private final LegalReviewRule legalReviewRule;
    private final Event<TextsLeftSchedule> left;

    Publish(
            PublicationLog log,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            PairedDocuments pairs,
            TwoPersonRule twoPersonRule,
            LegalReviewRule legalReviewRule,
            Event<TextsLeftSchedule> left) {
        this.log = log;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.pairs = pairs;
        this.twoPersonRule = twoPersonRule;
        this.legalReviewRule = legalReviewRule;
        this.left = left;
    }

    /**
     * Takes the lock of the log, for whoever reads first what is to be published: another
     * transaction may be publishing it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        log.lock();
    }

    /**
     * Publishes the next versions.
     *
     * @throws ProblemException when there is nothing to publish, validation fails, a companion or
     *     an approver is missing, or an observer vetoes; then nothing has changed
     */
    @Transactional
    public Publication publish(Actor actor, PublicationRequest request) {
        // Before anything is read: another transaction may be publishing the next versions.
        log.lock();
        return publish(actor, pin(request));
    }

    /**
     * Publishes exactly these versions.
     *
     * @throws ProblemException as above, and when one of them can no longer be published
     */
    @Transactional
    public Publication publish(Actor actor, PinnedRequest request) {
        return publish(actor, request, editions::publishable);
    }

    /**
     * Publishes exactly the versions that were scheduled, and nothing that was approved, scheduled
     * or stopped since.
     *
     * @throws ProblemException as above, and when an edition is no longer scheduled
     */
    @Transactional
    public Publication publishScheduled(Actor actor, PinnedRequest request) {
        return publish(
                actor,
                request,
                (documentId, language, number) ->
                        editions.scheduled(documentId, language, number)
                                .or(
                                        () -> {
                                            throw refused(Rule.SCHEDULE_LEFT.with(language.tag()));
                                        }));
    }

    /**
     * Resolves a request to the versions that it would publish now.
     *
     * @throws ProblemException when there is no such document, or nothing to publish in a language
     */
    public PinnedRequest pin(PublicationRequest request) {
        return new PinnedRequest(
                request.parts().stream().map(this::pin).toList(),
                request.unreviewedAcknowledgedBy());
    }

    private PinnedRequest.Part pin(PublicationRequest.Part part) {
        Document document = document(part.documentId());
        return new PinnedRequest.Part(
                document.id(),
                facts.approved(document.id()).map(Facts::number).orElse(null),
                part.languages().stream()
                        .sorted()
                        .map(language -> pin(document, language))
                        .toList());
    }

    private PinnedRequest.Text pin(Document document, Language language) {
        if (editions.redacted(document.id(), language)) {
            throw new ProblemException(ProblemType.GONE);
        }
        return editions.publishable(document.id(), language)
                .map(edition -> new PinnedRequest.Text(language, edition.number()))
                .orElseThrow(() -> refused(Rule.NO_EDITION.with(language.tag())));
    }

    /** The reasons why a publication needs two people; empty when one person may make it. */
    @Transactional
    public List<RuleMessage> twoPersonReasons(PinnedRequest request) {
        return request.parts().stream()
                .flatMap(part -> twoPersonRule.reasons(document(part.documentId()), part).stream())
                .distinct()
                .toList();
    }

    private Publication publish(Actor actor, PinnedRequest request, NextEdition source) {
        return log.append(
                actor,
                PublicationKind.PUBLISH,
                (seq, now) -> {
                    List<Change> changes = new ArrayList<>();
                    Set<String> documentIds = new HashSet<>();
                    request.parts().forEach(part -> documentIds.add(part.documentId()));
                    for (PinnedRequest.Part part : request.parts()) {
                        changes.addAll(publish(actor, request, part, seq, now, source));
                    }
                    documentIds.forEach(pairs::require);
                    documentIds.forEach(id -> left.fire(new TextsLeftSchedule(id)));
                    if (changes.isEmpty()) {
                        throw refused(Rule.NOTHING_APPROVED);
                    }
                    return changes;
                });
    }

    private List<Change> publish(
            Actor actor,
            PinnedRequest request,
            PinnedRequest.Part part,
            long seq,
            Instant now,
            NextEdition source) {
        Document document = document(part.documentId());
        twoPersonRule.enforce(actor, document, part);
        boolean newFacts = publishFacts(document, part.facts(), now);
        Facts current = facts.published(document.id()).orElseThrow(() -> refused(Rule.NO_FACTS));
        Set<Language> changed = EnumSet.noneOf(Language.class);
        for (PinnedRequest.Text text : part.texts()) {
            Edition edition = publishEdition(document, text, now, source);
            legalReviewRule.enforce(actor, request, document, edition, now);
            changed.add(text.language());
        }
        List<Change> changes = new ArrayList<>();
        for (Language language : Language.values()) {
            if (newFacts || changed.contains(language)) {
                editions.published(document.id(), language)
                        .map(edition -> renderer.render(document, current, edition, seq, now))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private boolean publishFacts(
            Document document, @org.jspecify.annotations.Nullable Integer number, Instant now) {
        Optional<Facts> approved =
                Optional.ofNullable(number).flatMap(it -> facts.approved(document.id(), it));
        approved.ifPresent(
                next -> {
                    facts.published(document.id()).ifPresent(Facts::supersede);
                    facts.supersededBy(next).forEach(Facts::supersede);
                    facts.flush();
                    next.publish(now);
                });
        facts.flush();
        return approved.isPresent();
    }

    private Edition publishEdition(
            Document document, PinnedRequest.Text text, Instant now, NextEdition source) {
        if (editions.redacted(document.id(), text.language())) {
            throw new ProblemException(ProblemType.GONE);
        }
        Edition next =
                source.of(document.id(), text.language(), text.number())
                        .orElseThrow(() -> refused(Rule.NO_EDITION.with(text.language().tag())));
        editions.published(document.id(), text.language()).ifPresent(Edition::supersede);
        editions.supersededBy(next).forEach(Edition::supersede);
        editions.flush();
        next.publish(now);
        editions.flush();
        return next;
    }

    private Document document(String id) {
        return documents.findByIdOptional(id).orElseThrow(() -> refused(Rule.NO_DOCUMENT));
    }

    /** Finds the edition to publish. */
    private interface NextEdition {
        Optional<Edition> of(String documentId, Language language, int number);
    }

    private static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
