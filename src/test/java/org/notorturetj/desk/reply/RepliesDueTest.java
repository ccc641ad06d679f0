package org.notorturetj.desk.reply;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.contract.recipe.ReplyRecipes;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Rules and holidays count when a lawyer has confirmed them, and each due date says by which. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepliesDueTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague lawyer;
    private Staff.Member confirming;

    @BeforeEach
    void arrive() throws SQLException {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        confirming = staff.with(Role.LAWYER);
        lawyer = new Colleague(confirming.token());
        forget();
    }

    @AfterEach
    void forget() throws SQLException {
        owner.execute(
                "DELETE FROM desk.reply_rule",
                "DELETE FROM desk.calendar_day",
                "DELETE FROM desk.working_calendar");
    }

    @Test
    void a_rule_counts_when_a_lawyer_has_confirmed_it_and_names_her() {
        Map<String, Object> rule = ReplyRecipes.rule();
        String proposal = proposed(editor.post("/reply-rules", rule));
        editor.get("/reply-rules").then().statusCode(200).body("items", empty());
        editor.get("/reply-rules/due?published=2025-06-02").then().statusCode(404);
        approves(new Colleague(staff.with(Role.COORDINATOR).token()), proposal, 403);
        approves(new Colleague(staff.with(Role.DEPUTY).token()), proposal, 403);
        approves(lawyer, proposal, 200);
        editor.get("/reply-rules")
                .then()
                .statusCode(200)
                .body("items.law", contains(rule.get("law")))
                .body("items[0].confirmedBy", equalTo(confirming.id()))
                .body("items[0].term.number", equalTo(3));
        editor.get("/reply-rules/due?published=2025-06-02")
                .then()
                .statusCode(200)
                .body("due", equalTo("2025-06-05"))
                .body("complete", equalTo(false))
                .body("rule.law", equalTo(rule.get("law")))
                .body("announced", empty());
        editor.get("/reply-rules/due?published=2025-06-02&study=true").then().statusCode(404);
        editor.get("/reply-rules/due?published=2013-03-18").then().statusCode(404);
    }

    @Test
    void nobody_confirms_what_she_proposed() {
        String proposal = proposed(lawyer.post("/reply-rules", ReplyRecipes.rule()));
        lawyer.post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", startsWith("/problems/two-people-required"));
        approves(new Colleague(staff.with(Role.LAWYER).token()), proposal, 200);
    }

    @Test
    void a_rule_of_the_same_day_is_replaced() {
        confirm("/reply-rules", ReplyRecipes.rule());
        Map<String, Object> second = ReplyRecipes.rule();
        confirm("/reply-rules", second);
        editor.get("/reply-rules").then().body("items.law", contains(second.get("law")));
    }

    @Test
    void a_due_date_is_computed_anew_with_each_holiday_that_is_confirmed() {
        confirm("/reply-rules", ReplyRecipes.rule());
        Map<String, Object> holiday = ReplyRecipes.day("2025-06-04", "holiday", "Decree one");
        String proposal = proposed(editor.post("/working-calendars/five-day/days", days(holiday)));
        due("2025-06-05");
        approves(new Colleague(staff.with(Role.COORDINATOR).token()), proposal, 403);
        due("2025-06-05");
        approves(lawyer, proposal, 200);
        due("2025-06-06")
                .then()
                .body("announced.day", contains("2025-06-04"))
                .body("announced[0].source", equalTo("Decree one"))
                .body("announced[0].announcedOn", equalTo("2025-01-15"));

        // a Friday for a Saturday
        announce(
                ReplyRecipes.day("2025-06-06", "holiday", "Decree two"),
                ReplyRecipes.day("2025-06-07", "working", "Decree two"));
        due("2025-06-07").then().body("announced.kind", contains("holiday", "holiday", "working"));

        announce(
                ReplyRecipes.day("2025-06-07", "as-the-week", "Decree three"),
                ReplyRecipes.day("2025-06-04", "as-the-week", "Decree three"));
        due("2025-06-05").then().body("announced", empty());
        editor.get("/working-calendars").then().body("items[0].days.day", contains("2025-06-06"));
    }

    @Test
    void calendars_are_kept_apart_and_say_until_when_they_are_complete() {
        confirm("/reply-rules", ReplyRecipes.rule());
        confirm(
                "/working-calendars/six-day/days",
                days(ReplyRecipes.day("2025-06-04", "holiday", "Decree")));
        due("2025-06-05").then().body("complete", equalTo(false));
        Map<String, Object> all = new HashMap<>(Map.of("days", List.of()));
        all.put("completeUntil", "2025-06-05");
        confirm("/working-calendars/five-day/days", all);
        due("2025-06-05").then().body("complete", equalTo(true));
        editor.get("/working-calendars")
                .then()
                .statusCode(200)
                .body("items.code", contains("five-day", "six-day"))
                .body("items[0].completeUntil", equalTo("2025-06-05"))
                .body("items[0].days", empty())
                .body("items[1].days.day", contains("2025-06-04"))
                .body("items[1]", not(hasKey("completeUntil")));
    }

    @Test
    void days_that_nobody_can_mean_are_refused() {
        Map<String, Object> rule = new HashMap<>(ReplyRecipes.rule());
        rule.put("inForceFrom", "+12345-06-01");
        editor.post("/reply-rules", rule).then().statusCode(422);
        refused(ReplyRecipes.day("1825-06-04", "holiday", "Decree"), "/days/0/day");
        Map<String, Object> tomorrow =
                new HashMap<>(ReplyRecipes.day("2025-06-04", "holiday", "Decree"));
        tomorrow.put("announcedOn", "2099-01-01");
        refused(tomorrow, "/days/0/announcedOn");
        refused(ReplyRecipes.day("2025-06-04", "half", "Decree"), "/days/0/kind");
        for (String day : List.of("", "?published=1999-12-31", "?published=2100-01-01")) {
            editor.get("/reply-rules/due" + day).then().statusCode(400);
        }
    }

    private void refused(Map<String, Object> day, String member) {
        editor.post("/working-calendars/five-day/days", days(day))
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem(member));
    }

    private Response due(String expected) {
        Response answer = editor.get("/reply-rules/due?published=2025-06-02");
        answer.then().statusCode(200).body("due", equalTo(expected));
        return answer;
    }

    private void announce(Map<String, Object> one, Map<String, Object> other) {
        confirm("/working-calendars/five-day/days", Map.of("days", List.of(one, other)));
    }

    private static Map<String, Object> days(Map<String, Object> announced) {
        return Map.of("days", List.of(announced));
    }

    private void confirm(String path, Map<String, Object> body) {
        approves(lawyer, proposed(editor.post(path, body)), 200);
    }

    private static String proposed(Response answer) {
        return answer.then().statusCode(202).extract().path("proposal");
    }

    private static void approves(Colleague approver, String proposal, int status) {
        approver.post("/proposals/" + proposal + "/approval").then().statusCode(status);
    }
}
