package org.notorturetj.desk.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Two people who want the same are asked for one yes, and each learns who came first. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AskedBeforeTest {
    /** Enough that two of them are in the server together. */
    private static final int AT_ONCE = 8;

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Owner owner;
    @Inject Given given;

    private Staff.Member first;
    private Staff.Member second;

    @BeforeEach
    void arrive() {
        first = staff.with(Role.EDITOR);
        second = staff.with(Role.COORDINATOR);
        Desk.as(first).put("account/profile", Map.of("displayName", "First " + first.id()));
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    @Test
    void the_second_is_told_who_asked_first_and_which_proposal_waits() {
        String id = papers.published();
        String proposal =
                redaction(first, id, "ru").then().statusCode(202).extract().path("proposal");
        Response told =
                new Colleague(second.token())
                        .request()
                        .header("Accept-Language", "ru")
                        .contentType("application/json")
                        .body(Map.of("languages", List.of("ru"), "reason", "other"))
                        .post("/desk/v1/documents/" + id + "/redaction");
        told.then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("errors[0].proposal", equalTo(proposal));
        assertThat(told.jsonPath().getString("errors[0].message"))
                .startsWith("Об этом уже просит First " + first.id());
        assertThat(told.jsonPath().getString("errors[0].rule"))
                .as("for developers, who need no names")
                .doesNotContain("First");
        new Colleague(second.token())
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_who_ask_at_once_one_is_second() throws Exception {
        String id = papers.published();
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Response> answers = new ArrayList<>();
        try {
            List<Future<Response>> asking = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Staff.Member member = i % 2 == 0 ? first : second;
                asking.add(
                        threads.submit(
                                () -> {
                                    begin.await();
                                    return redaction(member, id, "ru");
                                }));
            }
            begin.countDown();
            for (Future<Response> asked : asking) {
                answers.add(asked.get());
            }
        } finally {
            threads.shutdownNow();
        }
        List<String> made =
                answers.stream()
                        .filter(it -> it.statusCode() == 202)
                        .map(it -> it.jsonPath().getString("proposal"))
                        .toList();
        assertThat(made).hasSize(1);
        assertThat(answers.stream().filter(it -> it.statusCode() != 202).toList())
                .hasSize(AT_ONCE - 1)
                .allSatisfy(
                        it -> {
                            assertThat(it.statusCode()).isEqualTo(409);
                            assertThat(it.jsonPath().getString("errors[0].proposal"))
                                    .isEqualTo(made.get(0));
                        });
    }

    @Test
    void something_else_is_another_proposal() {
        String id = papers.published();
        redaction(first, id, "ru").then().statusCode(202);
        redaction(second, id, "tg").then().statusCode(202);
        redaction(second, papers.published(), "ru").then().statusCode(202);
    }

    @Test
    void what_was_decided_or_cannot_be_granted_is_asked_for_anew() {
        String id = papers.published();
        Colleague asking = new Colleague(first.token());
        String back = redaction(first, id, "ru").then().extract().path("proposal");
        asking.delete("/proposals/" + back).then().statusCode(204);
        String rejected =
                redaction(first, id, "ru").then().statusCode(202).extract().path("proposal");
        new Colleague(second.token())
                .post("/proposals/" + rejected + "/rejection")
                .then()
                .statusCode(200);
        redaction(first, id, "ru").then().statusCode(202);
        redaction(second, id, "ru").then().statusCode(409);
        staff.freeze(first.id());
        redaction(second, id, "ru").then().statusCode(202);
    }

    @Test
    void what_only_her_own_people_could_grant_is_in_nobodys_way() throws Exception {
        String id = papers.published();
        redaction(first, id, "ru").then().statusCode(202);
        redaction(second, id, "ru").then().statusCode(409);
        owner.execute(
                "INSERT INTO desk.sponsorship (account_id, sponsor, given_at) SELECT id, '%1$s', now() FROM desk.account WHERE id <> '%1$s' ON CONFLICT DO NOTHING"
                        .formatted(first.id()));
        try {
            redaction(second, id, "ru").then().statusCode(202);
        } finally {
            owner.execute("DELETE FROM desk.sponsorship WHERE sponsor = '" + first.id() + "'");
        }
    }

    /** Each would have been given half of another password. */
    @Test
    void one_login_is_asked_for_once_and_no_second_half_is_given_out() {
        Colleague one = new Colleague(staff.with(Role.ADMINISTRATOR).token());
        Colleague other = new Colleague(staff.with(Role.ADMINISTRATOR).token());
        String login = "planted-" + RandomId.of(8);
        String proposal =
                one.post("/accounts", Map.of("login", login, "roles", List.of("lawyer")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        Response told = other.post("/accounts", Map.of("login", login, "roles", List.of("editor")));
        told.then().statusCode(409).body("errors[0].proposal", equalTo(proposal));
        assertThat(told.asString()).doesNotContain("password");
    }

    @Test
    void a_number_goes_out_at_the_word_of_one_and_the_yes_of_another() {
        String line = papers.willBePublished(given.line(Language.RU));
        Colleague asks = new Colleague(first.token());
        Colleague asksToo = new Colleague(second.token());
        String proposal =
                asks.publishes(line, "ru").then().statusCode(202).extract().path("proposal");
        asksToo.publishes(line, "ru")
                .then()
                .statusCode(409)
                .body("errors[0].proposal", equalTo(proposal));
        // at a moment is another matter
        asksToo.publishesAt("2030-01-01T06:00:00Z", line, "ru").then().statusCode(202);
    }

    private static Response redaction(Staff.Member member, String id, String language) {
        return new Colleague(member.token())
                .post("/documents/" + id + "/redaction", Map.of("languages", List.of(language)));
    }
}
