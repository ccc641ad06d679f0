package org.notorturetj.pages.publishing;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.profile.Me;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.proposal.Decision;
import org.notorturetj.api.desk.proposal.MayDecide;
import org.notorturetj.api.desk.proposal.Proposal;
import org.notorturetj.api.desk.proposal.ProposalFilter;
import org.notorturetj.api.desk.proposal.ProposalsApi;
import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.pages.Frame;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.Html;
import org.notorturetj.pages.Moments;
import org.notorturetj.pages.People;
import org.notorturetj.pages.PostedForm;
import org.notorturetj.pages.Refusing;
import org.notorturetj.pages.Said;
import org.notorturetj.pages.work.AskedFor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** What one person asks for and another grants. */
@Path(ProposalPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class ProposalPages {
    static final String PATH = "/desk/proposals";

    private static final String WAITING = "waiting";

    private final Frames frames;
    private final PostedForm form;
    private final Refusing refusing;
    private final ProposalsApi proposals;
    private final ProposalView view;
    private final MeApi me;
    private final People people;
    private final Outcomes outcomes;

    ProposalPages(
            Frames frames,
            PostedForm form,
            Refusing refusing,
            ProposalsApi proposals,
            ProposalView view,
            MeApi me,
            People people,
            Outcomes outcomes) {
        this.frames = frames;
        this.form = form;
        this.refusing = refusing;
        this.proposals = proposals;
        this.view = view;
        this.me = me;
        this.people = people;
        this.outcomes = outcomes;
    }

    @GET
    public Response list(
            @QueryParam("all") @Nullable String all,
            @QueryParam("proposer") @Nullable String proposer,
            @QueryParam("cursor") @Nullable String cursor) {
        Frame frame = frames.of("proposals");
        Items<Proposal> found =
                proposals.list(
                        new ProposalFilter(all == null ? WAITING : null, null, proposer, null),
                        new PageRequest(cursor, null));
        return Html.page(
                new Proposals(
                        frame,
                        found.items().stream().map(it -> row(it, frame.lang())).toList(),
                        all != null,
                        found.next() == null
                                ? null
                                : PATH
                                        + "?"
                                        + (all == null ? "" : "all=true&")
                                        + (proposer == null ? "" : "proposer=" + proposer + "&")
                                        + "cursor="
                                        + found.next()));
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return page(id, outcomes.said(done, null), null);
    }

    @POST
    @Path("/{id}")
    public Response decide(@PathParam("id") String id) {
        return refusing.orAgain(() -> decided(id), said -> page(id, said, null));
    }

    private Response decided(String id) {
        switch (form.action()) {
            case "yes" -> {
                Decision decision = proposals.approve(id);
                if (decision.password() != null) { // shown this once, and in no address
                    return page(id, Said.done(word("done-yes")), decision.password());
                }
                return Html.go(
                        PATH
                                + "/"
                                + id
                                + (decision.schedule() == null ? "?done=yes" : "?done=yes-later"));
            }
            case "no" -> proposals.reject(id);
            case "taken-back" -> proposals.takeBack(id);
            default -> throw new BadRequestException();
        }
        return Html.go(PATH + "/" + id + "?done=" + form.action());
    }

    private String word(String key) {
        return frames.of("proposals").w(key);
    }

    private Response page(String id, @Nullable Said said, @Nullable String password) {
        Proposal proposal = proposals.get(id);
        Me reader = me.get();
        Frame frame = frames.titled(AskedFor.kind(proposal, reader.titlesIn()));
        boolean isWaiting = proposal.state().equals(WAITING);
        boolean isOwn = proposal.proposer().equals(reader.id());
        boolean may = proposal.decision().may();
        return Html.page(
                Said.status(said),
                ProposalPagesProposalPageBuilder.builder()
                        .f(frame)
                        .said(said)
                        .row(row(proposal, frame.lang()))
                        .documents(view.documents(proposal, frame.lang()))
                        .statement(view.statement(proposal, frame.lang()))
                        .ringing(isWaiting ? view.ringing(proposal, frame.lang()) : null)
                        .may(isWaiting && may)
                        .isOwn(isWaiting && isOwn)
                        .whyNot(
                                isWaiting && !may
                                        ? whyNot(proposal.decision(), reader.titlesIn())
                                        : "")
                        .decidedBy(people.nameOrNobody(proposal.decidedBy(), frame.lang()))
                        .decidedAt(
                                proposal.decidedAt() == null
                                        ? ""
                                        : Moments.minute(proposal.decidedAt(), frame.lang()))
                        .password(password)
                        .build());
    }

    /** Why not she, and from when she may. */
    private static String whyNot(MayDecide decision, Language reader) {
        String why = decision.why() == null ? "" : Act.sentence(decision.why());
        return decision.from() == null
                ? why
                : why
                        + " "
                        + Frames.word("decide-from", reader)
                        + " "
                        + Moments.minute(decision.from(), reader)
                        + ".";
    }

    private ProposalRow row(Proposal proposal, Language reader) {
        return new ProposalRow(
                proposal.id(),
                AskedFor.kind(proposal, reader),
                proposal.documents().stream()
                        .map(
                                it ->
                                        it.title() == null
                                                ? Frames.word("without-title", reader)
                                                : it.title())
                        .toList(),
                people.name(proposal.proposer(), reader),
                Moments.minute(proposal.proposedAt(), reader),
                Moments.minute(proposal.expiresAt(), reader),
                Frames.word("proposal-" + proposal.state(), reader),
                proposal.state().equals("approved") ? "good" : "");
    }

    /** A proposal in a list. */
    public record ProposalRow(
            String id,
            String kind,
            List<String> titles,
            String proposer,
            String since,
            String until,
            String state,
            String mood) {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Proposals(Frame f, List<ProposalRow> rows, boolean isAll, @Nullable String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "pages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    @MadeByName
    record ProposalPage(
            Frame f,
            @Nullable Said said,
            ProposalRow row,
            List<ProposalView.ChangedDocument> documents,
            Map<String, String> statement,
            ProposalView.@Nullable Ringing ringing,
            boolean may,
            boolean isOwn,
            String whyNot,
            String decidedBy,
            String decidedAt,
            @Nullable String password)
            implements TemplateInstance {}
}
