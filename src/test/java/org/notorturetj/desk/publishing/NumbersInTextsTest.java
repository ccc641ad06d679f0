package org.notorturetj.desk.publishing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** A number that no line has goes out in no text of any type by one person. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersInTextsTest {
    @Inject Staff staff;
    @Inject Given given;
    @Inject Withdraw withdraw;

    private Colleague coordinator;
    private Colleague other;
    private String article;

    @BeforeEach
    void begin() {
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        other = new Colleague(staff.with(Role.COORDINATOR).token());
        article = coordinator.creates("article");
        coordinator.savesFacts(article, Invented.articleFacts("news")).then().statusCode(200);
        coordinator.submits(facts(article));
        coordinator.approves(facts(article));
    }

    @AfterEach
    void clean_up() {
        if (PublicLog.record(article, RU).isPresent()) {
            withdraw.withdraw(Given.EDITOR, article, EnumSet.allOf(Language.class));
        }
        given.noMore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call +999 961 00 00 01.",
                "[call](tel:+999961000001)",
                "[write](https://wa.me/999961000001)",
                "[write](https://t.me/invented_people)",
                "[write](mailto:help@invented.example)",
                "96 100 &#48;0 01",
                "96 1ОО ОО 01",
                "девяносто шесть сто ноль ноль ноль один",
                "- 96\n- 100\n- 00\n- 01",
                "1. 96\n2. 100\n3. 00\n4. 01",
                "96 → 100 → 00 → 01",
                "96|100|00|01",
                "9б IOO OO OI",
                "help собака invented точка example",
                "Телеграм: inventedpeople",
                "[more](https://bit.ly/3invented)",
                "https://www.facebook.com/inventedpeople"
            })
    void one_coordinator_cannot_publish_a_number_in_an_article_and_two_can(String body) {
        Response asked = publish("body", body);
        String proposal =
                asked.then()
                        .statusCode(202)
                        .body("reasons[0]", containsString("number, address or account"))
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(409);
        other.get("/proposals/" + proposal)
                .then()
                .statusCode(200)
                .body("statement.newContactPoints[0].document", equalTo(article))
                .body("statement.newContactPoints[0].language", equalTo("ru"))
                .body("statement.newContactPoints[0].value", notNullValue());

        other.post("/proposals/" + proposal + "/approval").then().statusCode(200);

        // a correction of the same text needs nobody else
        publish("body", body + " Corrected.").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"title", "summary", "author", "slug"})
    void it_holds_for_every_member(String member) {
        publish(member, "call-96-100-00-01").then().statusCode(202);
    }

    @Test
    void it_holds_for_facts_that_are_shown() {
        String page = coordinator.creates("page");
        coordinator
                .savesText(page, "ru", Invented.articleText(page, "Page"))
                .then()
                .statusCode(200);
        coordinator.savesFacts(page, Map.of("rank", 900)).then().statusCode(200);
        approve(page);
        coordinator.publishes(page, "ru").then().statusCode(200);

        coordinator.savesFacts(
                page, Map.of("rank", 900, "sources", List.of("Call +999 961 00 00 01")));
        coordinator.submits(facts(page));
        coordinator.approves(facts(page));
        coordinator.publishes(page).then().statusCode(202);
        coordinator.withdraws(page, "ru").then().statusCode(200);
    }

    @Test
    void a_number_that_a_published_line_has_needs_nobody_else() {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts("+999962000001"));
        given.text(line, RU, Invented.lineText(RU));
        String body = "Call 962000001 or [write](https://wa.me/999962000001).";

        publish("body", body).then().statusCode(202);
        given.published(line, RU);
        publish("body", body).then().statusCode(200);
    }

    /** One person may do both: while they are asked for, the line still has it. */
    @Test
    void a_number_that_a_line_loses_in_the_same_publication_is_in_no_text() {
        String line = given.document("hotline");
        var kept = Map.of("type", "voice", "number", "+999962000004", "asPrinted", "962000004");
        var lost = Map.of("type", "sms", "number", "+999962000005", "asPrinted", "962000005");
        given.facts(line, lineOf(kept, lost));
        given.text(line, RU, textOf("voice", "sms"));
        given.published(line, RU);
        ready("body", "Call +999962000005.");
        given.facts(line, lineOf(kept));

        coordinator
                .post(
                        "/publications",
                        Map.of(
                                "parts",
                                List.of(
                                        Map.of("document", line, "languages", List.of()),
                                        Map.of("document", article, "languages", List.of("ru")))))
                .then()
                .statusCode(200);

        assertThat(PublicLog.record(line, RU).orElseThrow())
                .contains("962000004")
                .doesNotContain("962000005");
        assertThat(PublicLog.record(article, RU).orElseThrow()).doesNotContain("962000005");
    }

    private static Map<String, Object> lineOf(Object... channels) {
        Map<String, Object> facts = new HashMap<>(Invented.lineFacts(""));
        facts.put("channels", List.of(channels));
        return facts;
    }

    private static Map<String, Object> textOf(String... channels) {
        Map<String, Object> text = new HashMap<>(Invented.lineText(RU));
        Map<String, String> notes = new HashMap<>();
        for (String channel : channels) {
            notes.put(channel, "Invented.");
        }
        text.put("riskNotes", notes);
        return text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Статья 143(1) УК, дело № 1-234/2025, 12.03.2025, 1 500 000 сомони, звоните 112 или 102.",
                "Моддаи 143, парвандаи № 1-234/2025, 12.03.2025, ба 102 занг занед.",
                "Strategy 2024-2030, A/RES/39/46, CCPR/C/TJK/CO/3, call 112.",
                "1. 2019: 45\n2. 2020: 38\n3. 2021: 120\n\nСт. 143, 144, 145 и 146. 2019 → 2021: 45 | 38"
            })
    void laws_dates_sums_and_short_codes_need_nobody_else(String body) {
        publish("body", body).then().statusCode(200);
    }

    @Test
    void a_schedule_needs_two_as_well() {
        ready("body", "Call +999 961 00 00 01.");

        coordinator.publishesAt("2090-01-01T00:00:00Z", article, "ru").then().statusCode(202);
    }

    @Test
    void the_desk_warns_before() {
        coordinator.savesText(article, "ru", with("body", "Ст. 143. Звоните 112."));
        coordinator.get("/documents/" + article + "/warnings").then().body("items", empty());

        coordinator.savesText(article, "ru", with("summary", "Call +999 961 00 00 01."));
        coordinator
                .get("/documents/" + article + "/warnings")
                .then()
                .body("items.member", hasItem("/editions/ru/summary"));
    }

    @Test
    void the_desk_lists_the_texts_of_a_compromised_line_and_what_is_to_be_mended() {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts("+999962000002"));
        given.text(line, RU, Invented.lineText(RU));
        given.published(line, RU);
        publish("body", "Call 962 000 002.").then().statusCode(200);
        assertThat(mentions(line)).containsExactly(article);

        coordinator.post("/documents/" + line + "/compromise").then().statusCode(200);

        assertThat(mentions(line)).containsExactly(article);
        coordinator
                .whole("/due")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.kind == 'retired_contact_point' }.document",
                        hasItem(article));
        // the editor mends it
        publish("body", "Call another line.").then().statusCode(200);
        assertThat(mentions(line)).isEmpty();
    }

    private List<String> mentions(String line) {
        return coordinator
                .get("/documents/" + line + "/mentions?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.document");
    }

    private Response publish(String member, String value) {
        ready(member, value);
        return coordinator.publishes(article, "ru");
    }

    private void ready(String member, String value) {
        coordinator.savesText(article, "ru", with(member, value)).then().statusCode(200);
        coordinator.submits(text(article, "ru"));
        coordinator.approves(text(article, "ru"));
    }

    private void approve(String id) {
        for (String path : List.of(facts(id), text(id, "ru"))) {
            coordinator.submits(path);
            coordinator.approves(path);
        }
    }

    private Map<String, Object> with(String member, String value) {
        Map<String, Object> text = new HashMap<>(Invented.articleText(article, "Title"));
        text.put(member, value);
        return text;
    }
}
