package org.notorturetj.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
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
    private final FindVersions versions;
    private final MediaAlong media;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final PairedDocuments pairs;
    private final TwoPersonRule twoPersonRule;
    private final LegalReviewRule legalReviewRule;
    private final Event<TextsLeftSchedule> left;

    Publish(
            PublicationLog log,
            FindVersions versions,
            MediaAlong media,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            PairedDocuments pairs,
            TwoPersonRule twoPersonRule,
            LegalReviewRule legalReviewRule,
            Event<TextsLeftSchedule> left) {
        this.log = log;
        this.versions = versions;
        this.media = media;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.pairs = pairs;
        this.twoPersonRule = twoPersonRule;
        this.legalReviewRule = legalReviewRule;
        this.left = left;
    }

    /**
     * Takes the lock of the log, for whoever plans what she then publishes: another transaction may
     * be publishing it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        log.lock();
    }

    /**
     * Plans to publish the next versions.
     *
     * @throws ProblemException when there is no such document, or nothing to publish in a language;
     *     when it names media that are not approved, or is one that nothing shows
     */
    public PublicationPlan plan(PublicationRequest request) {
        return plan(
                request.parts().stream().map(versions::next).toList(),
                request.unreviewedAcknowledgedBy());
    }

    private PublicationPlan plan(List<NamedVersions> parts, @Nullable String acknowledgedBy) {
        return new PublicationPlan(parts, media.with(parts), acknowledgedBy, twoPersonRule);
    }

    /**
     * Plans to publish exactly these versions.
     *
     * @throws ProblemException when a document is gone
     */
    @Transactional
    public PublicationPlan plan(PinnedRequest request) {
        return plan(
                request.parts().stream()
                        .map(versions::exactly)
                        .map(part -> part.orElseThrow(() -> refused(Rule.NO_DOCUMENT)))
                        .toList(),
                request.unreviewedAcknowledgedBy());
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
        return publish(actor, plan(request));
    }

    /**
     * Publishes exactly the versions that were scheduled, and nothing that was approved, scheduled
     * or stopped since.
     *
     * @throws ProblemException as above, and when an edition is no longer scheduled
     */
    @Transactional
    public Publication publishScheduled(Actor actor, PinnedRequest request) {
        log.lock();
        for (PinnedRequest.Part part : request.parts()) {
            for (PinnedRequest.Text text : part.texts()) {
                if (editions.scheduled(part.documentId(), text.language(), text.number())
                        .isEmpty()) {
                    throw refused(Rule.SCHEDULE_LEFT.with(text.language().tag()));
                }
            }
        }
        return publish(actor, plan(request));
    }

    /**
     * Publishes what was planned under the lock of the log.
     *
     * @throws ProblemException as above, and when one of the versions can no longer be published
     */
    @Transactional
    public Publication publish(Actor actor, PublicationPlan plan) {
        plan.requireEnough(actor);
        return log.append(
                actor,
                PublicationKind.PUBLISH,
                (seq, now) -> {
                    List<Change> changes = new ArrayList<>();
                    plan.inOrder()
                            .forEach(part -> changes.addAll(publish(actor, plan, part, seq, now)));
                    for (NamedVersions part : plan.parts()) {
                        pairs.require(part.document().id());
                        left.fire(new TextsLeftSchedule(part.document().id()));
                    }
                    if (changes.isEmpty()) {
                        throw refused(Rule.NOTHING_APPROVED);
                    }
                    return changes;
                });
    }

    private List<Change> publish(
            Actor actor, PublicationPlan plan, NamedVersions part, long seq, Instant now) {
        Document document = part.document();
        if (actor.isServer()) {
            TwoPersonRule.requireNone(twoPersonRule.reasonsOfFiles(part));
        }
        part.facts().ifPresent(next -> publishFacts(part, next, now));
        Facts current = part.shownFacts().orElseThrow(() -> refused(Rule.NO_FACTS));
        for (PinnedRequest.Text text : part.named().texts()) {
            Edition edition = publishEdition(part, text.language(), now);
            legalReviewRule.enforce(actor, plan, document, edition, now);
        }
        return part.shownTexts().values().stream()
                .<Change>map(text -> renderer.render(document, current, text, seq, now))
                .toList();
    }

    private void publishFacts(NamedVersions part, Facts next, Instant now) {
        part.published().ifPresent(Facts::supersede);
        facts.supersededBy(next).forEach(Facts::supersede);
        facts.flush();
        next.publish(now);
        facts.flush();
    }

    private Edition publishEdition(NamedVersions part, Language language, Instant now) {
        Edition next =
                Optional.ofNullable(part.texts().get(language))
                        .orElseThrow(() -> versions.missing(part.document().id(), language));
        Optional.ofNullable(part.publishedTexts().get(language)).ifPresent(Edition::supersede);
        editions.supersededBy(next).forEach(Edition::supersede);
        editions.flush();
        next.publish(now);
        editions.flush();
        return next;
    }

    static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
