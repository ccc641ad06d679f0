package org.notorturetj.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

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
import org.notorturetj.publication.log.Change;
import org.notorturetj.publication.log.LogStore;
import org.notorturetj.publication.log.PublicationVeto;
import org.notorturetj.publication.rendering.Renderer;

/** What would become of publishing one document now, without doing it. */
@ApplicationScoped
public class PublicationForecast {
    private final Publish publish;
    private final FactsVersions facts;
    private final Editions editions;
    private final Renderer renderer;
    private final PairedDocuments pairs;
    private final LegalReviewRule legalReviewRule;
    private final LogStore log;
    private final Instance<PublicationVeto> vetoes;
    private final Clock clock;

    PublicationForecast(
            Publish publish,
            FactsVersions facts,
            Editions editions,
            Renderer renderer,
            PairedDocuments pairs,
            LegalReviewRule legalReviewRule,
            LogStore log,
            @Any Instance<PublicationVeto> vetoes,
            Clock clock) {
        this.publish = publish;
        this.facts = facts;
        this.editions = editions;
        this.renderer = renderer;
        this.pairs = pairs;
        this.legalReviewRule = legalReviewRule;
        this.log = log;
        this.vetoes = vetoes;
        this.clock = clock;
    }

    /**
     * Forecasts what publishing would do. What takes two people is not looked at any further: it
     * can be proposed, and is checked when the second one agrees.
     *
     * @param languages none: the approved facts alone
     * @param acknowledged whether a coordinator takes responsibility for a missing legal review
     * @return why it takes two people; empty when it would be published at once
     * @throws ProblemException as publishing would
     */
    public List<RuleMessage> of(Document document, Set<Language> languages, boolean acknowledged) {
        PinnedRequest pinned = publish.pin(PublicationRequest.of(document.id(), languages));
        List<RuleMessage> reasons = publish.twoPersonReasons(pinned);
        if (reasons.isEmpty()) {
            check(document, pinned, acknowledged);
        }
        return reasons;
    }

    private void check(Document document, PinnedRequest request, boolean acknowledged) {
        PinnedRequest.Part part = request.parts().get(0);
        Optional<Facts> approved =
                Optional.ofNullable(part.facts())
                        .flatMap(number -> facts.approved(document.id(), number));
        Facts next =
                approved.or(() -> facts.published(document.id()))
                        .orElseThrow(() -> refused(Rule.NO_FACTS));
        if (!acknowledged && legalReviewRule.needsAcknowledgement(request, clock.instant())) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "unreviewedAcknowledged",
                    Rule.UNREVIEWED_GUIDE);
        }
        List<Change> changes = changes(document, part, next, approved.isPresent());
        pairs.require(
                document, next, !part.texts().isEmpty() || editions.anyPublished(document.id()));
        if (changes.isEmpty()) {
            throw refused(Rule.NOTHING_APPROVED);
        }
        vetoes.forEach(veto -> veto.check(changes));
    }

    private List<Change> changes(
            Document document, PinnedRequest.Part part, Facts next, boolean newFacts) {
        List<Change> changes = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<Edition> text =
                    part.number(language)
                            .map(it -> editions.publishable(document.id(), language, it))
                            .orElseGet(
                                    () ->
                                            newFacts
                                                    ? editions.published(document.id(), language)
                                                    : Optional.empty());
            text.map(it -> renderer.render(document, next, it, log.last() + 1, clock.instant()))
                    .ifPresent(
                            put -> {
                                log.requireFreeSlug(put);
                                changes.add(put);
                            });
        }
        return changes;
    }

    private static ProblemException refused(Rule rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
