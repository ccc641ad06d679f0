package org.notorturetj.reading;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.Content;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.offline.AuthorityReply;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.contract.recipe.ReplyRecipes;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * An awaited reply stands wherever somebody looks for it, is due by what lawyers have confirmed,
 * and nobody is called late without one of them.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RepliesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject Newsroom newsroom;
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject Signer signer;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private final String slug = "asked-" + NUMBER.incrementAndGet();
    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private String id;

    @BeforeEach
    void publish() throws SQLException {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        forgetRules();
        id = newsroom.publish("authority-reply", facts(Map.of()), texts(List.of()));
    }

    @AfterEach
    void withdraw() throws SQLException {
        if (reply().statusCode() == 200) {
            newsroom.withdraw(id, Language.EN, Language.RU);
        }
        forgetRules();
    }

    private void forgetRules() throws SQLException {
        owner.execute(
                "DELETE FROM desk.reply_rule",
                "DELETE FROM desk.calendar_day",
                "DELETE FROM desk.working_calendar");
    }

    private static Map<String, Object> facts(Map<String, Object> others) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", "awaited");
        facts.put("criticisedOn", "2025-06-02");
        facts.put("study", false);
        facts.put("regions", List.of("TJ-DU"));
        facts.putAll(others);
        return facts;
    }

    private Map<Language, ?> texts(List<Object> replies) {
        return Map.of(
                Language.EN, text(slug + "-en", replies), Language.RU, text(slug + "-ru", replies));
    }

    private static Map<String, Object> text(String slug, List<Object> replies) {
        Map<String, Object> text = new LinkedHashMap<>(Newsroom.text(slug));
        text.put("title", "The office is asked");
        text.put("authority", "Office & <Sons>");
        text.put("calendarTitle", "A reply is due");
        text.put("replies", replies);
        return text;
    }

    private static Map<String, Object> answer() {
        return Map.of(
                "authority", "Office & <Sons>",
                "date", Map.of("date", "2025-06-04", "precision", "day"),
                "text", "We have dismissed the *quartermaster*.",
                "language", "ru");
    }

    private Response reply() {
        return given().get("/v1/en/replies/" + slug + "-en");
    }

    private JsonPath found() {
        return reply().then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private void confirm(String path, Map<String, Object> body) {
        String proposal = editor.post(path, body).then().statusCode(202).extract().path("proposal");
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
    }

    private void announce(String day, String completeUntil) {
        confirm(
                "/working-calendars/five-day/days",
                Map.of(
                        "days",
                        List.of(ReplyRecipes.day(day, "holiday", "Decree of " + day)),
                        "completeUntil",
                        completeUntil));
    }

    private void answers() {
        texts(List.of(answer()))
                .forEach((language, text) -> newsroom.approveText(id, language, text));
        newsroom.approveFacts(id, facts(Map.of("state", "answered", "answeredOn", "2025-06-04")));
        newsroom.release(id, Language.EN, Language.RU);
    }

    @Test
    void it_is_due_by_what_is_confirmed_and_published_anew_when_that_changes() {
        assertThat(found().<Object>get("due")).isNull();
        Map<String, Object> rule = ReplyRecipes.rule();
        confirm("/reply-rules", rule);
        JsonPath first = found();
        assertThat(first.getString("due.day")).isEqualTo("2025-06-05");
        assertThat(first.getBoolean("due.complete")).isFalse();
        assertThat(first.<Object>get("due.law")).isEqualTo(rule.get("law"));
        assertThat(first.getInt("due.number")).isEqualTo(3);
        assertThat(first.getString("due.unit")).isEqualTo("working-day");
        assertThat(first.getList("due.announced")).isEmpty();

        announce("2025-06-04", "2025-12-31");
        JsonPath moved = found();
        assertThat(moved.getString("due.day")).isEqualTo("2025-06-06");
        assertThat(moved.getBoolean("due.complete")).isTrue();
        assertThat(moved.<String>getList("due.announced.source"))
                .containsExactly("Decree of 2025-06-04");
        assertThat(get("/v1/en/replies").getString("items.find{it.id=='" + id + "'}.due.day"))
                .isEqualTo("2025-06-06");
        assertThat(given().get("/read/en/replies/" + slug + "-en.html").asString())
                .contains("6 June 2025", "Office &amp; &lt;Sons&gt;", "Awaited");
    }

    @Test
    void nobody_is_called_late_without_a_lawyer_and_a_later_holiday_takes_it_back() {
        confirm("/reply-rules", ReplyRecipes.rule());
        String early = drafted("2025-06-10");
        editor.performs(early, "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("overdueOn")); // holidays are not known
        announce("2025-01-01", "2025-12-31");
        editor.savesFacts(id, facts(Map.of("state", "overdue", "overdueOn", "2025-06-05")));
        editor.performs(early, "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", hasItem("overdueOn")); // it is the last day
        editor.savesFacts(id, facts(Map.of("state", "overdue", "overdueOn", "2025-06-06")));
        editor.submits(early);
        coordinator.approves(early);

        String proposal = editor.publishes(id).then().statusCode(202).extract().path("proposal");
        coordinator
                .post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("type", startsWith("/problems/two-people-required"));
        assertThat(found().getString("state")).isEqualTo("awaited");
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        JsonPath late = found();
        assertThat(late.getString("state")).isEqualTo("overdue");
        assertThat(late.getString("overdueOn")).isEqualTo("2025-06-06");
        assertThat(get("/v1/en/replies?state=overdue").<String>getList("items.id")).contains(id);

        announce("2025-06-05", "2025-12-31");
        JsonPath after = found();
        assertThat(after.getString("due.day")).isEqualTo("2025-06-06");
        assertThat(after.getString("state")).isEqualTo("awaited");
        assertThat(after.<Object>get("overdueOn")).isNull();
        assertThat(get("/v1/en/replies?state=overdue").<String>getList("items.id"))
                .doesNotContain(id);
    }

    private String drafted(String overdueOn) {
        editor.savesFacts(id, facts(Map.of("state", "overdue", "overdueOn", overdueOn)))
                .then()
                .statusCode(200);
        return Colleague.facts(id);
    }

    @Test
    void a_reply_is_read_found_and_fed_in_the_words_of_the_authority() {
        answers();
        JsonPath reply = found();
        assertThat(reply.getString("state")).isEqualTo("answered");
        assertThat(reply.getString("answeredOn")).isEqualTo("2025-06-04");
        assertThat(reply.getString("html"))
                .contains(
                        "<p>Text.</p>",
                        "<h2>Office &amp; &lt;Sons&gt;, 2025-06-04</h2>",
                        "<em>quartermaster</em>");
        assertThat(reply.<String>getList("answers.language")).containsExactly("ru");
        assertThat(reply.getString("plainText")).contains("quartermaster");
        assertThat(
                        get("/v1/en/search?q=quartermaster&in=authority-reply")
                                .<String>getList("items.id"))
                .contains(id);
        given().get("/feeds/en/replies.atom")
                .then()
                .statusCode(200)
                .body(containsString("quartermaster"));
        given().get("/feeds/en/articles.atom").then().body(not(containsString(id)));
        assertThat(reply.getList("feeds.url")).contains("/feeds/en/replies.json");
        assertThat(given().get("/feeds/sitemap/part/authority-reply-1.xml").asString())
                .contains("/replies/" + slug + "-en", "/replies/" + slug + "-ru");
        assertThat(get("/v1/en/vocabularies").<String>getList("vocabularies.name"))
                .contains("replyStates");
        String page = given().get("/read/en/replies/" + slug + "-en.html").asString();
        assertThat(page).contains("Answered on: 4 June 2025", "quartermaster");
        assertThat(page.indexOf("quartermaster")).isEqualTo(page.lastIndexOf("quartermaster"));
    }

    @ParameterizedTest
    @CsvSource({
        "state=awaited&region=TJ-DU, true",
        "state=answered, false",
        "region=TJ-KT, false",
        "article=0000000000000000, false",
        "from=2026-01-01, true",
        "to=2020-01-01, false",
        "updatedSince=2020-01-01T00:00:00Z, true"
    })
    void a_list_is_narrowed_by_states_and_places(String filter, boolean found) {
        assertThat(
                        get("/v1/en/replies?limit=100&" + filter)
                                .<String>getList("items.id")
                                .contains(id))
                .isEqualTo(found);
    }

    @Test
    void it_names_the_article_that_criticises_and_is_found_by_it() {
        String article = get("/v1/en/articles").getString("items[0].id");
        newsroom.changeFacts(id, facts(Map.of("articles", List.of(article))));
        assertThat(found().<String>getList("articles")).containsExactly(article);
        assertThat(get("/v1/en/replies?article=" + article).<String>getList("items.id"))
                .containsExactly(id);
        given().get("/v1/en/replies?state=late")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("state"));
    }

    @Test
    void calendars_show_when_it_is_due_until_it_is_answered_and_no_more_than_they_may()
            throws Exception {
        given().get("/feeds/en/replies.ics").then().body(not(containsString(id)));
        confirm("/reply-rules", ReplyRecipes.rule());
        VEvent due = event("/feeds/en/items/" + id + ".ics");
        assertThat(value(due, "SUMMARY")).isEqualTo("A reply is due");
        assertThat(value(due, "DTSTART")).isEqualTo("20250605");
        assertThat(value(due, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(due.toString()).doesNotContain("The office is asked");
        assertThat(given().get("/feeds/en/replies.ics").asString()).contains(id);
        assertThat(given().get("/feeds/en/events.ics").asString()).doesNotContain(id);

        announce("2025-06-04", "2025-12-31");
        VEvent moved = event("/feeds/en/items/" + id + ".ics");
        assertThat(value(moved, "UID")).isEqualTo(value(due, "UID"));
        assertThat(value(moved, "DTSTART")).isEqualTo("20250606");
        assertThat(Integer.parseInt(value(moved, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(due, "SEQUENCE")));

        answers();
        assertThat(value(event("/feeds/en/items/" + id + ".ics"), "STATUS")).isEqualTo("CANCELLED");
    }

    private static VEvent event(String path) throws Exception {
        String file = given().get(path).then().statusCode(200).extract().asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return (VEvent) calendar.getComponent("VEVENT").orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(it -> it.getValue()).orElse("");
    }

    @Test
    void a_phone_that_holds_everything_has_it_offline_until_it_is_withdrawn() throws Exception {
        confirm("/reply-rules", ReplyRecipes.rule());
        answers();
        signer.catchUp();
        var phone =
                new SyncClient(
                        Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                        List.of(mirror),
                        new HttpTransport(new TrafficCounter()),
                        new FileStorage(folder.toFile()),
                        System::currentTimeMillis,
                        new Random(1));
        phone.sync("en", Scope.ALL);
        Content content = phone.content("en");
        AuthorityReply held =
                AuthorityReply.all(content).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .get();
        assertThat(held.state() + " " + held.due().day()).isEqualTo("answered 2025-06-05");
        assertThat(held.answers().get(0).html()).contains("quartermaster");
        assertThat(OfflineSearch.of(content).find("quartermaster", 10).hits())
                .anyMatch(hit -> hit.id().equals(id));

        newsroom.withdraw(id, Language.EN, Language.RU);
        signer.catchUp();
        phone.sync("en", Scope.ALL);
        assertThat(AuthorityReply.all(phone.content("en"))).noneMatch(it -> it.id().equals(id));
        reply().then().statusCode(410);
    }
}
