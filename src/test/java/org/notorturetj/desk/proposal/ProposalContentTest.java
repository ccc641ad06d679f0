package org.notorturetj.desk.proposal;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A proposal shows in one answer what its approver decides, and is found by what it is about. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalContentTest {
    private static final String CHANGED =
            "documents[0].changes[0].members.find { it.member == '/channels/0/number' }";

    @Inject Given given;
    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member member;
    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void arrive() {
        member = staff.with(Role.EDITOR);
        editor = new Colleague(member.token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void a_changed_number_is_told_with_the_old_and_the_new_one() {
        String old = Given.number();
        String fresh = Given.number();
        String line = publishedLine(old);
        String proposal = proposesNumber(line, fresh);

        Response shown = coordinator.get("/proposals/" + proposal);

        shown.then()
                .statusCode(200)
                .body("kind", equalTo("publication"))
                .body("proposer", equalTo(member.id()))
                .body("documents", hasSize(1))
                .body("documents[0].document", equalTo(line))
                .body("documents[0].type", equalTo("hotline"))
                .body("documents[0].title", equalTo("Line ru"))
                .body("documents[0].changes[0].number", equalTo(2))
                .body(CHANGED + ".before", equalTo(old))
                .body(CHANGED + ".after", equalTo(fresh));
        assertThat(shown.<Map<String, ?>>path("documents[0].changes[0]"))
                .as("of the facts")
                .doesNotContainKey("language");
        // a decided one goes on telling what it changed
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body(CHANGED + ".before", equalTo(old))
                .body(CHANGED + ".after", equalTo(fresh));
    }

    @Test
    void of_what_is_not_public_yet_everything_is_new() {
        String number = Given.number();
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        String proposal =
                editor.publishes(line, "ru").then().statusCode(202).extract().path("proposal");
        Response shown = coordinator.get("/proposals/" + proposal);
        assertThat(shown.<List<String>>path("documents[0].changes[1].members.member"))
                .contains("/name", "/description");
        assertThat(shown.asString()).contains(number);
        shown.then().body("documents[0].changes[1].language", equalTo("ru"));
        editor.delete("/proposals/" + proposal).then().statusCode(204);
    }

    @Test
    void an_erasure_tells_of_which_document_and_languages() {
        String id = papers.draft();
        String proposal = proposesErasure(id);
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body("documents[0].document", equalTo(id))
                .body("documents[0].changes.language", contains("tg", "ru"))
                .body("documents[0].changes[0].members", empty());
        editor.delete("/proposals/" + proposal).then().statusCode(204);
    }

    @Test
    void a_list_is_filtered_by_kind_state_document_and_who_asked() {
        String id = papers.draft();
        String one = proposesErasure(id);
        String two = proposesErasure(papers.draft());
        coordinator.post("/proposals/" + two + "/rejection").then().statusCode(200);
        String mine = "proposer=" + member.id();
        assertThat(ids(mine)).containsExactly(two, one);
        assertThat(ids(mine + "&state=waiting")).containsExactly(one);
        assertThat(ids(mine + "&state=rejected&kind=redaction")).containsExactly(two);
        assertThat(ids(mine + "&kind=publication")).isEmpty();
        assertThat(ids("document=" + id)).containsExactly(one);
        Response first = editor.get("/proposals?limit=1&" + mine);
        assertThat(first.<List<String>>path("items.id")).containsExactly(two);
        assertThat(ids("limit=1&" + mine + "&cursor=" + first.path("next"))).containsExactly(one);
        assertThat(editor.get("/proposals").statusCode()).isEqualTo(200);
        editor.delete("/proposals/" + one).then().statusCode(204);
    }

    private List<String> ids(String query) {
        return editor.get("/proposals?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private String publishedLine(String number) {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(number));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        given.published(line, Language.RU);
        return papers.willBePublished(line);
    }

    private String proposesNumber(String line, String number) {
        editor.savesFacts(line, Invented.lineFacts(number)).then().statusCode(200);
        editor.submits(Colleague.facts(line));
        coordinator.approves(Colleague.facts(line));
        return editor.publishes(line).then().statusCode(202).extract().path("proposal");
    }

    private String proposesErasure(String id) {
        return editor.post(
                        "/documents/" + id + "/redaction", Map.of("languages", List.of("tg", "ru")))
                .then()
                .statusCode(202)
                .extract()
                .path("proposal");
    }
}
