package org.notorturetj.contract.recipe;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Role;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.setting.SettableClock;

/** What one person asks for, in every state that it can come to. */
@ApplicationScoped
class ProposalRecipes implements RecipeBook {
    private static final Duration LONGER_THAN_A_PROPOSAL_WAITS = Duration.ofDays(30);

    private final People people;
    private final Papers papers;
    private final SettableClock clock;

    ProposalRecipes(People people, Papers papers, SettableClock clock) {
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void addTo(Recipes recipes) {
        recipes.add("listProposals", lang -> inEveryState())
                .values("kind", "redaction")
                .when("proposer", lang -> own())
                .when("document", lang -> ofDocument());
        recipes.add("getProposal", lang -> as(Role.EDITOR, proposal()));
        recipes.add("approveProposal", lang -> as(Role.COORDINATOR, proposal()));
        recipes.add("rejectProposal", lang -> as(Role.COORDINATOR, proposal()));
        recipes.add("takeBackProposal", lang -> as(Role.EDITOR, proposal()));
    }

    private SampleRequest as(Role role, String proposal) {
        return people.as(role).path("id", proposal);
    }

    /** The editor asks to erase an article. */
    private String proposal() {
        return proposal(people.colleague(Role.EDITOR));
    }

    private String proposal(Colleague editor) {
        return editor.post(
                        "/documents/" + papers.draft() + "/redaction",
                        Map.of("languages", List.of("ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }

    private SampleRequest own() {
        proposal();
        return people.as(Role.EDITOR).query("proposer", people.member(Role.EDITOR).id());
    }

    private SampleRequest ofDocument() {
        String id = people.colleague(Role.EDITOR).get("/proposals/" + proposal()).path("document");
        return people.as(Role.EDITOR).query("document", id);
    }

    private SampleRequest inEveryState() {
        papers.shared("waiting proposal", this::proposal);
        papers.shared("approved proposal", () -> decided(Role.COORDINATOR, "/approval"));
        papers.shared("rejected proposal", () -> decided(Role.COORDINATOR, "/rejection"));
        papers.shared("proposal taken back", this::takenBack);
        papers.shared("expired proposal", this::expired);
        return people.as(Role.EDITOR);
    }

    private String decided(Role role, String decision) {
        String proposal = proposal();
        people.colleague(role).post("/proposals/" + proposal + decision).then().statusCode(200);
        return proposal;
    }

    private String takenBack() {
        String proposal = proposal();
        people.colleague(Role.EDITOR).delete("/proposals/" + proposal).then().statusCode(204);
        return proposal;
    }

    /** Asked for so long ago that nobody can approve it any more. */
    private String expired() {
        clock.stopAt(clock.instant().minus(LONGER_THAN_A_PROPOSAL_WAITS));
        try {
            return proposal(new Colleague(people.newcomer(Role.EDITOR).token()));
        } finally {
            clock.letGo();
        }
    }
}
