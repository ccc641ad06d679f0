package org.notorturetj.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.Facts;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.log.PublicationLog;
import org.notorturetj.publication.rendering.Renderer;

/**
 * Publishes editions and facts of one or several documents, in one transaction and one step of the
 * log.
 */
@ApplicationScoped
public class Publish {
    private final PublicationLog head;
    private final Documents documents;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final PairedDocuments companions;
    private final TwoPersonRule twoPeople;
    private final LegalReviewRule lawyersWord;

    Publish(
            PublicationLog head,
            Documents documents,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            PairedDocuments companions,
            TwoPersonRule twoPeople,
            LegalReviewRule lawyersWord) {
        this.head = head;
        this.documents = documents;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.companions = companions;
        this.twoPeople = twoPeople;
        this.lawyersWord = lawyersWord;
    }

    /**
     * Publishes what may go out next.
     *
     * @throws ProblemException when there is nothing to publish, a check fails, a companion or a
     *     second person is missing, or an observer vetoes; nothing has changed then
     */
    @Transactional
    public Publication publish(Actor actor, PublicationRequest request) {
        // Before anything is read: what may go out next may be going out at this very moment.
        head.lock();
        return publish(actor, pin(request));
    }

    /**
     * Publishes these very versions.
     *
     * @throws ProblemException as for any publication, and when one of them may not go out any more
     */
    @Transactional
    public Publication publish(Actor actor, PinnedRequest request) {
        return publish(actor, request, editions::publishable);
    }

    /**
     * Publishes what was scheduled: those very versions, not what has been approved or scheduled
     * since, and nothing that was stopped.
     *
     * @throws ProblemException as for any publication, and when an edition is no longer scheduled
     */
    @Transactional
    public Publication publishScheduled(Actor actor, PinnedRequest request) {
        return publish(actor, request, editions::scheduled);
    }

    /**
     * Names the versions that a request means now.
     *
     * @throws ProblemException when there is no such document, or nothing that may go out in a
     *     language
     */
    public PinnedRequest pin(PublicationRequest request) {
        return new PinnedRequest(
                request.parts().stream().map(this::pin).toList(), request.unreviewedWordOf());
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
                .orElseThrow(() -> nothingApproved(language));
    }

    /** Why two people must answer for a publication; empty when one may make it. */
    @Transactional
    public List<String> needsTwoPeople(PinnedRequest request) {
        return request.parts().stream()
                .flatMap(part -> twoPeople.reasons(document(part.documentId()), part).stream())
                .distinct()
                .toList();
    }

    private Publication publish(Actor actor, PinnedRequest request, NextEdition source) {
        return head.advance(
                actor,
                (seq, now) -> {
                    List<Change> changes = new ArrayList<>();
                    Set<String> together = new HashSet<>();
                    request.parts().forEach(part -> together.add(part.documentId()));
                    for (PinnedRequest.Part part : request.parts()) {
                        changes.addAll(publish(actor, request, part, seq, now, source));
                    }
                    together.forEach(companions::require);
                    if (changes.isEmpty()) {
                        throw refused("there is nothing approved to publish");
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
        twoPeople.hold(actor, document, part);
        boolean newFacts = publishFacts(document, part.facts(), now);
        Facts current =
                facts.published(document.id())
                        .orElseThrow(() -> refused("the document has no approved facts"));
        Set<Language> changed = EnumSet.noneOf(Language.class);
        for (PinnedRequest.Text text : part.texts()) {
            Edition edition = publishEdition(document, text, now, source);
            lawyersWord.hold(actor, request, document, edition, now);
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
                    facts.overtakenBy(next).forEach(Facts::supersede);
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
                        .orElseThrow(() -> nothingApproved(text.language()));
        editions.published(document.id(), text.language()).ifPresent(Edition::supersede);
        editions.overtakenBy(next).forEach(Edition::supersede);
        editions.flush();
        next.publish(now);
        editions.flush();
        return next;
    }

    private Document document(String id) {
        return documents
                .findByIdOptional(id)
                .orElseThrow(() -> refused("there is no such document"));
    }

    /** Where the edition comes from that goes out. */
    private interface NextEdition {
        Optional<Edition> of(String documentId, Language language, int number);
    }

    private static ProblemException nothingApproved(Language language) {
        return refused("there is no approved edition in " + language.tag());
    }

    private static ProblemException refused(String rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
