package org.notorturetj.desk.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** The people to choose from: no more of them than a choice needs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ColleaguesTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Staff.Member writer;
    private Colleague editor;
    private Staff.Member coordinator;
    private Staff.Member deputy;
    private Staff.Member lawyer;
    private Staff.Member translator;

    @BeforeEach
    void begin() {
        staff.dismissEverybody();
        writer = staff.with(Role.EDITOR);
        editor = new Colleague(writer.token());
        coordinator = staff.with(Role.COORDINATOR);
        deputy = staff.with(Role.DEPUTY);
        lawyer = staff.with(Role.LAWYER);
        translator = staff.with(Role.TRANSLATOR);
    }

    @Test
    void each_has_an_id_a_chosen_name_and_what_she_may_do_and_nothing_else() {
        String name = "Invented " + RandomId.of(6);
        editor.put("/account/profile", Map.of("displayName", name)).then().statusCode(204);
        Map<String, Object> entry = colleagues("").get(writer.id());
        assertThat(entry)
                .isEqualTo(
                        Map.of(
                                "account",
                                writer.id(),
                                "accountName",
                                name,
                                "may",
                                List.of("write", "translate", "publish")));
        assertThat(colleagues("").get(lawyer.id()))
                .isEqualTo(
                        Map.of("account", lawyer.id(), "may", List.of("approve", "legal_review")));
        assertThat(editor.get("/colleagues?limit=100").asString())
                .doesNotContain(lawyer.login())
                .doesNotContain("@example.org");
    }

    @Test
    void programs_and_accounts_that_are_frozen_or_not_taken_up_are_left_out() {
        var program = staff.with(Role.SERVICE);
        var newcomer = staff.with(Role.EDITOR);
        staff.leaveNew(newcomer.id());
        staff.freeze(deputy.id());
        assertThat(colleagues("").keySet())
                .containsExactlyInAnyOrder(
                        writer.id(), coordinator.id(), lawyer.id(), translator.id());
        new Colleague(program.token()).get("/colleagues").then().statusCode(403);
    }

    @Test
    void a_filter_leaves_those_who_may_and_pages_have_everybody_once() {
        assertThat(colleagues("?may=approve").keySet())
                .containsExactlyInAnyOrder(coordinator.id(), deputy.id(), lawyer.id());
        assertThat(colleagues("?may=translate").keySet())
                .containsExactlyInAnyOrder(writer.id(), coordinator.id(), translator.id());
        assertThat(colleagues("?may=legal_review").keySet()).containsExactly(lawyer.id());
        assertThat(colleagues("?may=publish").keySet())
                .containsExactlyInAnyOrder(writer.id(), coordinator.id(), deputy.id());
        assertThat(colleagues("?may=write").keySet())
                .containsExactlyInAnyOrder(writer.id(), coordinator.id());
        editor.get("/colleagues?may=rule").then().statusCode(400);
        String next = editor.get("/colleagues?limit=3").path("next");
        assertThat(
                        editor.get("/colleagues?limit=3&cursor=" + next)
                                .jsonPath()
                                .getList("items.account", String.class))
                .containsExactlyInAnyOrder(lawyer.id(), translator.id());
    }

    @Test
    void for_a_document_those_may_approve_who_wrote_none_of_it_unless_its_type_says_so() {
        String line = written(new Colleague(coordinator.token()), "hotline");
        assertThat(approvers(line)).containsExactlyInAnyOrder(deputy.id(), lawyer.id());
        String article = written(new Colleague(coordinator.token()), "article");
        assertThat(approvers(article))
                .containsExactlyInAnyOrder(coordinator.id(), deputy.id(), lawyer.id());
        // what she may do otherwise is told all the same
        assertThat(colleagues("?document=" + line).get(coordinator.id()).get("may"))
                .isEqualTo(List.of("write", "translate", "publish"));
        editor.get("/colleagues?document=0000000000000000").then().statusCode(404);
    }

    @Test
    void nor_may_who_counts_as_the_author() throws Exception {
        String article = written(editor, "article");
        owner.execute(
                "INSERT INTO desk.sponsorship (account_id, sponsor, given_at) VALUES ('%s', '%s', now())"
                        .formatted(deputy.id(), writer.id()));
        assertThat(approvers(article)).containsExactlyInAnyOrder(coordinator.id(), lawyer.id());
        agrees(article, deputy, 409);
        agrees(article, lawyer, 200);
    }

    /** The list says what the approval answers. */
    private static void agrees(String id, Staff.Member approver, int status) {
        var her = new Colleague(approver.token());
        her.performs(text(id, "ru"), "/approval").then().statusCode(status);
    }

    private Set<String> approvers(String id) {
        return colleagues("?may=approve&document=" + id).keySet();
    }

    private Map<String, Map<String, Object>> colleagues(String query) {
        Map<String, Map<String, Object>> byId = new java.util.LinkedHashMap<>();
        editor.whole("/colleagues" + query)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(it -> byId.put((String) it.get("account"), it));
        return byId;
    }

    private static String written(Colleague author, String type) {
        String id = author.creates(type);
        boolean line = type.equals("hotline");
        author.savesFacts(
                id, line ? Invented.lineFacts("+9995551234") : Invented.articleFacts("news"));
        author.savesText(
                id,
                "ru",
                line
                        ? Invented.lineText(org.notorturetj.api.text.Language.RU)
                        : Invented.articleText(id, "Статья"));
        author.submits(facts(id));
        author.submits(text(id, "ru"));
        return id;
    }
}
