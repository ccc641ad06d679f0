package org.notorturetj.push.report;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.push.SentRows;
import org.notorturetj.push.WatchedPhone;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** What the desk sees before an alert goes out, and how it tries it. */
@QuarkusTest
@WithSettings({WatchedPhone.ON, "notorturetj.push.test-topics=test-ru"})
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeupPreviewTest {
    @Inject Staff staff;
    @Inject Given given;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject Owner owner;

    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void sign_in_where_nobody_is_registered() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        phone.forget();
    }

    @AfterEach
    void forget() {
        outgoing.clear();
        given.noMore();
    }

    @Test
    void an_alert_is_shown_as_each_phone_gets_it_and_says_nothing() {
        String alert = given.alert(Instant.now().plus(Duration.ofHours(6)), TG, RU);

        JsonPath seen =
                editor.get("/documents/" + alert + "/wakeups/preview")
                        .then()
                        .statusCode(200)
                        .body("kind", equalTo("alert"))
                        .body("messages.platform", contains("android", "apple", "web"))
                        .body("messages[0].message.android.priority", equalTo("high"))
                        .body(
                                "messages[1].message.apns.payload.aps.alert.'loc-key'",
                                equalTo("push_alert"))
                        .body("messages[2].message.webpush.headers.Urgency", equalTo("high"))
                        .body("words.language", contains("tg", "ru", "en"))
                        .body("words[1].title", equalTo("Новая информация."))
                        .body(
                                "reach.topic.findAll { it }",
                                contains("tg-urgent", "ru-urgent", "en-urgent"))
                        .body("reach.find { it.way == 'devices' }.atMost", equalTo(0))
                        .body("reach.open", everyItem(equalTo(true)))
                        .extract()
                        .jsonPath();

        Map<String, String> data = seen.getMap("messages[0].message.data");
        assertThat(data).containsOnlyKeys("v", "nid", "seq", "kind", "urgent", "exp", "sig");
        assertThat(seen.getInt("messages[0].bytes")).isBetween(150, 2048);
        assertThat(phone.sent()).isEmpty();
    }

    /** Whoever may read at the desk must not be able to send what she reads. */
    @Test
    void the_signature_of_a_preview_is_blank() {
        String alert = given.alert(Instant.now().plus(Duration.ofHours(6)), TG);

        String signature =
                editor.get("/documents/" + alert + "/wakeups/preview")
                        .jsonPath()
                        .getString("messages[0].message.data.sig");

        assertThat(signature).matches("0+\\.A+");
    }

    @Test
    void a_line_is_told_of_in_the_same_words() {
        String line = given.line(TG);

        editor.get("/documents/" + line + "/wakeups/preview")
                .then()
                .statusCode(200)
                .body("kind", equalTo("hotline"))
                .body(
                        "messages[1].message.apns.payload.aps.alert.'loc-key'",
                        equalTo("push_update"))
                .body("words", hasSize(3));
    }

    @Test
    void what_wakes_nobody_has_no_preview() {
        String article = given.article(RU);

        editor.get("/documents/" + article + "/wakeups/preview")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("is of a type that wakes nobody"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 10",
        "10, 10",
        "11, 20",
        "99, 100",
        "100, 100",
        "101, 110",
        "999, 1000",
        "12345, 13000"
    })
    void how_many_are_registered_is_told_roughly(long count, long told) {
        assertThat(WakeupPreviews.rounded(count)).isEqualTo(told);
    }

    @Test
    void test_phones_are_really_woken_and_nobody_else() {
        String alert = given.alert(Instant.now().plus(Duration.ofHours(6)), TG);

        coordinator
                .post("/documents/" + alert + "/wakeups/test")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].topic", equalTo("test-ru"))
                .body("items[0].outcome", equalTo("accepted"));

        assertThat(phone.addresses()).containsExactly("test-ru");
        assertThat(phone.sent().get(0).getValue().expiresAt())
                .isBefore(Instant.now().plus(Duration.ofMinutes(3)));
        assertThat(outgoing.about(alert)).isEmpty();
    }

    @Test
    void an_alert_begins_with_what_its_update_knows() {
        String update = editor.creates("case-update");
        editor.savesFacts(
                        update,
                        Map.of(
                                "case",
                                Invented.CASE_OF_ALERTS,
                                "happened",
                                Map.of("date", "2026-05", "precision", "month"),
                                "urgent",
                                true,
                                "regions",
                                List.of("TJ-SU")))
                .then()
                .statusCode(200);
        editor.savesText(
                        update,
                        "tg",
                        Map.of("title", "Суд мавқуф шуд", "summary", "Як ҷумла.", "body", "Матн."))
                .then()
                .statusCode(200);

        String alert =
                editor.post("/documents/" + update + "/alert")
                        .then()
                        .statusCode(201)
                        .body("type", equalTo("alert"))
                        .body("texts.language", contains("tg"))
                        .extract()
                        .path("id");

        editor.get("/documents/" + alert + "/facts")
                .then()
                .body("content.update", equalTo(update))
                .body("content.case", equalTo(Invented.CASE_OF_ALERTS))
                .body("content.regions", contains("TJ-SU"))
                .body("content.state", equalTo("active"));
        editor.get("/documents/" + alert + "/editions/tg")
                .then()
                .body("content.title", equalTo("Суд мавқуф шуд"));
        editor.post("/documents/" + alert + "/alert").then().statusCode(400);
        assertThat(Set.copyOf(outgoing.about(alert))).isEmpty();
    }
}
