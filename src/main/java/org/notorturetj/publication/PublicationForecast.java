package org.notorturetj.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Facts;
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
    private final Renderer renderer;
    private final PairedDocuments pairs;
    private final LegalReviewRule legalReviewRule;
    private final LogStore log;
    private final Instance<PublicationVeto> vetoes;
    private final Clock clock;

    PublicationForecast(
            Publish publish,
            Renderer renderer,
            PairedDocuments pairs,
            LegalReviewRule legalReviewRule,
            LogStore log,
            @Any Instance<PublicationVeto> vetoes,
            Clock clock) {
        this.publish = publish;
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
        PublicationPlan plan = publish.plan(PublicationRequest.of(document.id(), languages));
        if (plan.twoPersonReasons().isEmpty()) {
            check(plan, acknowledged);
        }
        return plan.twoPersonReasons();
    }

    private void check(PublicationPlan plan, boolean acknowledged) {
        NamedVersions part = plan.parts().get(0);
        Facts next = part.shownFacts().orElseThrow(() -> Publish.refused(Rule.NO_FACTS));
        if (!acknowledged && legalReviewRule.needsAcknowledgement(plan, clock.instant())) {
            throw new ProblemException(
                    ProblemType.PUBLICATION_REFUSED,
                    "unreviewedAcknowledged",
                    Rule.UNREVIEWED_GUIDE);
        }
        List<Change> changes = new ArrayList<>();
        for (Edition text : part.shownTexts().values()) {
            Change.Put put =
                    renderer.render(part.document(), next, text, log.last() + 1, clock.instant());
            log.requireFreeSlug(put);
            changes.add(put);
        }
        pairs.require(
                part.document(), next, !part.texts().isEmpty() || !part.publishedTexts().isEmpty());
        if (changes.isEmpty()) {
            throw Publish.refused(Rule.NOTHING_APPROVED);
        }
        vetoes.forEach(veto -> veto.check(changes));
    }
}
