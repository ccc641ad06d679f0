package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsState;
import org.notorturetj.api.desk.document.WorkingDocument;
import org.notorturetj.api.desk.edition.TextState;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.pages.ColleagueChoices;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.work.AskedFor;

/** For whom a document waits, by their names. */
@ApplicationScoped
class WhoMay {
    private static final String IN_REVIEW = "in_review";
    private static final String APPROVED = "approved";
    private static final Set<String> READY = Set.of(APPROVED, "published");

    private final ColleagueChoices colleagues;
    private final ProposalsApi proposals;

    WhoMay(ColleagueChoices colleagues, ProposalsApi proposals) {
        this.colleagues = colleagues;
        this.proposals = proposals;
    }

    Waits of(WorkingDocument document, Frame frame) {
        if (!frame.may("comment")) {
            return new Waits(null, null, null);
        }
        String asked = isApproved(document) ? asked(document.id()) : null;
        return new Waits(
                states(document).anyMatch(IN_REVIEW::equals)
                        ? colleagues.who("approve", document.id(), frame)
                        : null,
                isApproved(document) && asked == null
                        ? colleagues.who("publish", null, frame)
                        : null,
                asked);
    }

    /** Whether something of it is approved that could go out: facts and a text go together. */
    private static boolean isApproved(WorkingDocument document) {
        FactsState facts = document.facts();
        return !document.template()
                && states(document).anyMatch(APPROVED::equals)
                && facts != null
                && (READY.contains(facts.state()) || !document.publishedLanguages().isEmpty())
                && (document.texts().stream().map(TextState::state).anyMatch(READY::contains)
                        || !document.publishedLanguages().isEmpty());
    }

    private static Stream<String> states(WorkingDocument document) {
        return Stream.concat(
                Stream.ofNullable(document.facts()).map(FactsState::state),
                document.texts().stream().map(TextState::state));
    }

    /** The proposal to publish it, if one waits. */
    private @Nullable String asked(String document) {
        return proposals
                .list(
                        new ProposalFilter("waiting", null, null, document),
                        new PageRequest(null, null))
                .items()
                .stream()
                .filter(AskedFor::sends)
                .map(Proposal::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * For whom it waits.
     *
     * @param approvers who may approve what is in review; null: nothing is
     * @param publishers who may publish what is approved; null: nothing waits for that
     * @param asked id of the proposal to publish it that waits; null: none does
     */
    public record Waits(
            @Nullable List<String> approvers,
            @Nullable List<String> publishers,
            @Nullable String asked) {}
}
