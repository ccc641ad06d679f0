package org.notorturetj.desk.administration;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.push.SentRows;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.http.Problems.assertProblem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/**
 * The first day of a new installation: two people are enrolled at the server's console, they agree
 * on an editor, and on the same day an alert goes out.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstDayTest {
    private static final Pattern PASSWORD =
            Pattern.compile("Password: ([0-9a-z]{5}(-[0-9a-z]{5}){3})");
    private static final String NEXT = "nine-quiet-apricot-trees";

    @Inject AccountsCommandRunner command;
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SentRows outgoing;

    private String alert = "";

    @BeforeEach
    void begin() throws Exception {
        deleteAccounts();
        outgoing.clear();
    }

    @AfterEach
    void end() throws Exception {
        if (!alert.isEmpty()) {
            new Colleague(staff.with(Role.COORDINATOR).token()).withdraws(alert, "ru", "tg");
        }
        outgoing.clear();
        deleteAccounts();
    }

    private void deleteAccounts() throws Exception {
        staff.clearDelays();
        owner.execute(
                "DELETE FROM desk.session",
                "DELETE FROM desk.recovery_code",
                "DELETE FROM desk.sponsorship",
                // those that ask for changes of accounts could not be shown any more
                "DELETE FROM desk.proposal",
                "DELETE FROM desk.account");
    }

    @Test
    void from_an_empty_desk_an_alert_goes_out_on_the_same_day() throws Exception {
        Colleague amina = setUp("amina", console("init", "amina"));
        Colleague bahrom = setUp("bahrom", console("second", "bahrom"));

        // they agree on an editor, and each tells her one half of her password
        var asked = amina.post("/accounts", Map.of("login", "zarina", "roles", List.of("editor")));
        asked.then().statusCode(202);
        String proposal = asked.path("proposal");
        String second =
                bahrom.post("/proposals/" + proposal + "/approval")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("password");
        String first = asked.path("password");
        Colleague zarina = choosePassword("zarina", first + "-" + second);

        // she writes, and bahrom, who did not ask for her account, approves
        String code = RandomId.of(6);
        publishCase(zarina, bahrom, code);
        String update = zarina.creates("case-update");
        write(zarina, update, updateFacts(code), words());
        advance(zarina, bahrom, update);
        alert =
                zarina.post("/documents/" + update + "/alert")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        advance(zarina, bahrom, alert);

        String alertProposal =
                zarina.post("/publications", both(update))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        amina.post("/proposals/" + alertProposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/two-people-required"));
        bahrom.post("/proposals/" + alertProposal + "/approval").then().statusCode(200);
        given().get("/v1/tg/alerts").then().body("items.id", hasItem(alert));
    }

    @Test
    void two_founders_complete_each_other_at_once_and_a_third_is_not_enrolled() throws Exception {
        Colleague amina = setUp("amina", console("init", "amina"));
        assertProblem(
                amina.post("/accounts", Map.of("login", "bahrom", "roles", List.of("lawyer"))),
                ProblemType.TWO_PEOPLE_REQUIRED,
                "bahrom");
        assertThat(command.run(List.of("second", "arnina"))).as("reads like amina").isEqualTo(1);
        Colleague bahrom = setUp("bahrom", console("second", "bahrom"));
        assertThat(command.run(List.of("second", "third"))).isEqualTo(1);

        String proposal =
                bahrom.post("/accounts", Map.of("login", "davlat", "roles", List.of("lawyer")))
                        .path("proposal");
        amina.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        assertThat(Desk.signIn("third", NEXT).statusCode()).isEqualTo(401);
    }

    @Test
    void a_founder_has_no_voice_before_she_has_a_device() throws Exception {
        Colleague amina = setUp("amina", console("init", "amina"));
        console("second", "bahrom");
        console("reset", "bahrom"); // the first password got lost before anybody used it
        String password = console("reset", "bahrom");
        Colleague bahrom = choosePassword("bahrom", password);
        assertProblem(bahrom.get("/documents"), ProblemType.TOTP_REQUIRED, "");
        String proposal =
                amina.post("/accounts", Map.of("login", "davlat", "roles", List.of("editor")))
                        .path("proposal");
        enrol(bahrom);
        bahrom.post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    @Test
    void whom_one_founder_makes_before_the_other_is_there_is_no_second_person() throws Exception {
        Colleague amina = setUp("amina", console("init", "amina"));
        console("second", "bahrom"); // and nobody has taken it up
        assertProblem(
                amina.post("/accounts", Map.of("login", "davlat", "roles", List.of("lawyer"))),
                ProblemType.TWO_PEOPLE_REQUIRED,
                "davlat");
        var made = amina.post("/accounts", Map.of("login", "zarina", "roles", List.of("editor")));
        made.then().statusCode(201);
        Colleague zarina = choosePassword("zarina", made.path("password"));

        String guide = zarina.creates("guide");
        zarina.savesFacts(guide, Invented.guideFacts()).then().statusCode(200);
        zarina.submits(facts(guide));
        amina.performs(facts(guide), "/approval")
                .then()
                .statusCode(409)
                .body("errors[0].rule", equalTo(Rule.SAME_ORIGIN.in(Language.EN)));
    }

    @Test
    void who_takes_the_place_of_somebody_frozen_later_waits() throws Exception {
        setUp("amina", console("init", "amina"));
        Colleague bahrom = setUp("bahrom", console("second", "bahrom"));
        bahrom.post("/account/freezing").then().statusCode(204);
        Colleague davlat = setUp("davlat", console("second", "davlat"));
        assertThat(davlat.get("/account").<String>path("approvesFrom")).isNotNull();
        assertThat(command.run(List.of("second", "third"))).isEqualTo(1);
    }

    /** Runs the command {@code accounts} and returns the password that it prints. */
    private String console(String what, String login) {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(command.run(List.of(what, login))).isZero();
        } finally {
            System.setOut(before);
        }
        Matcher password = PASSWORD.matcher(bytes.toString(StandardCharsets.UTF_8));
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private Colleague setUp(String login, String password) {
        Colleague colleague = choosePassword(login, password);
        enrol(colleague);
        return colleague;
    }

    private static Colleague choosePassword(String login, String password) {
        String token = Desk.signIn(login, password).then().statusCode(201).extract().path("token");
        var colleague = new Colleague(token);
        colleague
                .put("/account/password", Map.of("current", password, "next", NEXT))
                .then()
                .statusCode(204);
        return colleague;
    }

    private void enrol(Colleague colleague) {
        String secret = colleague.post("/account/totp", Map.of("password", NEXT)).path("secret");
        colleague
                .post("/account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                .then()
                .statusCode(200);
    }

    private static void write(
            Colleague writes, String id, Map<String, ?> facts, Map<String, ?> words) {
        writes.savesFacts(id, facts).then().statusCode(200);
        for (String language : List.of("ru", "tg")) {
            writes.savesText(id, language, words).then().statusCode(200);
        }
    }

    private static void advance(Colleague writes, Colleague approves, String id) {
        for (String part : List.of(facts(id), text(id, "ru"), text(id, "tg"))) {
            writes.submits(part);
            approves.approves(part);
        }
    }

    private static void publishCase(Colleague writes, Colleague approves, String code) {
        String id = writes.creates("case");
        writes.recordsConsent(id, "2026-01-10");
        Map<String, Object> words = new HashMap<>(words());
        words.put("initials", "М.");
        write(
                writes,
                id,
                Map.of(
                        "code",
                        code,
                        "status",
                        "open",
                        "regions",
                        List.of("TJ-SU"),
                        "topics",
                        List.of(),
                        "began",
                        Map.of("date", "2026-03", "precision", "month")),
                words);
        advance(writes, approves, id);
        writes.publishes(id, "ru", "tg").then().statusCode(200);
    }

    private static Map<String, Object> updateFacts(String code) {
        return Map.of(
                "case",
                code,
                "happened",
                Map.of("date", "2026-05", "precision", "month"),
                "urgent",
                true,
                "regions",
                List.of("TJ-SU"));
    }

    private static Map<String, Object> words() {
        return Map.of("title", "Парванда", "summary", "Як ҷумла.", "body", "Матн.");
    }

    private Map<String, Object> both(String update) {
        return Map.of(
                "parts",
                List.of(
                        Map.of("document", update, "languages", List.of("ru", "tg")),
                        Map.of("document", alert, "languages", List.of("ru", "tg"))));
    }
}
