package org.notorturetj.desk.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.Outcome;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.EditionState;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.desk.proposal.Proposals;
import org.notorturetj.desk.saving.ContentEntityTag;
import org.notorturetj.desk.warning.AcceptedWarnings;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.publication.FindVersions;
import org.notorturetj.publication.NamedVersions;
import org.notorturetj.publication.PinnedRequest;

/** Asks a second person to approve and publish in one step what is in review. */
@ApplicationScoped
class ProposeInReview {
    private final FactsVersions facts;
    private final Editions editions;
    private final FindVersions versions;
    private final ContentEntityTag tag;
    private final AcceptedWarnings warnings;
    private final CorrectionAnswers corrections;
    private final Proposals proposals;

    ProposeInReview(
            FactsVersions facts,
            Editions editions,
            FindVersions versions,
            ContentEntityTag tag,
            AcceptedWarnings warnings,
            CorrectionAnswers corrections,
            Proposals proposals) {
        this.facts = facts;
        this.editions = editions;
        this.versions = versions;
        this.tag = tag;
        this.warnings = warnings;
        this.corrections = corrections;
        this.proposals = proposals;
    }

    /**
     * Proposes it.
     *
     * @throws ProblemException if a document is not there, a part has changed or is neither in
     *     review nor approved, or a warning was not named
     */
    Outcome propose(Person person, NewPublication wanted) {
        RequestPublication.requested(wanted); // each document once
        PinnedRequest request =
                new PinnedRequest(wanted.parts().stream().map(this::pinned).toList(), null);
        List<NamedVersions> parts =
                request.parts().stream()
                        .map(
                                part ->
                                        versions.inAnyState(part)
                                                .orElseThrow(() -> refused(Rule.NO_DOCUMENT)))
                        .toList();
        warnings.require(List.of(person.accountId()), parts, wanted.accepted());
        String document = parts.size() == 1 ? parts.get(0).document().id() : null;
        return proposals
                .outcome(
                        proposals.propose(
                                person,
                                ReviewedPublicationProposal.NAME,
                                document,
                                new ReviewedPublicationProposal.Statement(request, wanted)))
                .asking(corrections.asked(person, wanted, parts));
    }

    private PinnedRequest.Part pinned(NewPublication.Part part) {
        String id = part.document();
        Map<Language, String> etags = part.texts() == null ? Map.of() : part.texts().each();
        List<PinnedRequest.Text> texts = new ArrayList<>();
        for (Language language : part.published()) {
            texts.add(
                    new PinnedRequest.Text(
                            language,
                            number(editions.working(id, language), etags.get(language))
                                    .orElseThrow(
                                            () -> refused(Rule.NO_EDITION.with(language.tag())))));
        }
        Integer next =
                part.facts() == null
                        ? facts.approved(id).map(ContentVersion::number).orElse(null)
                        : number(facts.working(id), part.facts())
                                .orElseThrow(() -> refused(Rule.NOTHING_APPROVED));
        return new PinnedRequest.Part(id, next, texts);
    }

    /** The number of a version that is as it was seen, and on its way; empty for any other. */
    private Optional<Integer> number(
            Optional<? extends ContentVersion> working, @Nullable String etag) {
        working.ifPresent(
                version -> {
                    if (etag != null) {
                        tag.require(version, '"' + etag + '"');
                    }
                });
        return working.filter(
                        it ->
                                it.state() == EditionState.APPROVED
                                        || (etag != null && it.state() == EditionState.IN_REVIEW))
                .map(ContentVersion::number);
    }

    private static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.PUBLICATION_REFUSED, "publication", rule);
    }
}
