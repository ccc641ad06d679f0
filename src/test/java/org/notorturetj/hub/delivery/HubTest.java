package org.notorturetj.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.Dump;
import org.notorturetj.support.ExpectServerError;
import org.notorturetj.support.Newsroom;
import org.notorturetj.support.Owner;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A newsroom subscribes, and is sent what changes: W3C WebSub, with the names of websub.rocks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=10ms"})
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubTest {
    private static final String SECRET = "a-secret-of-a-newsroom";

    @Inject Newsroom newsroom;
    @Inject Signer signer;
    @Inject HubDispatcher hub;
    @Inject Owner owner;
    @Inject SettableClock clock;

    private final String topic = "w" + RandomId.ofDocument();
    private final Subscriber subscriber = new Subscriber();

    @AfterEach
    void end() throws SQLException {
        clock.letGo();
        subscriber.close();
        owner.execute("TRUNCATE device.hub_subscription, device.hub_request");
    }

    @Test
    void a_subscriber_is_sent_the_feed_with_every_change_also_a_withdrawal() throws Exception {
        String first = published("1");
        subscribe(Map.of("hub.secret", SECRET, "hub.lease_seconds", "3600", "unknown", "field"));
        assertThat(subscriber.questions().get(0))
                .startsWith("own=1&hub.mode=subscribe&hub.topic=")
                .contains("&hub.lease_seconds=3600");
        deliver();
        assertThat(subscriber.received()).isEmpty();

        published("2");
        deliver();
        assertThat(subscriber.received()).hasSize(1);
        Subscriber.Sent sent = subscriber.received().get(0);
        assertThat(sent.body()).contains("Title of 2-" + topic, first, "notorturetj1:" + first);
        assertThat(sent.headers().get("Content-Type"))
                .isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(sent.headers().get("Link"))
                .isEqualTo("</feeds/hub>; rel=\"hub\", <" + feed() + ">; rel=\"self\"");
        assertThat(sent.headers().get("X-Hub-Signature")).isEqualTo("sha256=" + hmac(sent.body()));

        newsroom.withdraw(first, Language.RU);
        deliver();
        assertThat(subscriber.received()).hasSize(2);
        assertThat(subscriber.received().get(1).body()).doesNotContain("Title of 1-" + topic);
        deliver();
        assertThat(subscriber.received()).hasSize(2);
    }

    @Test
    void what_another_feed_has_is_told_to_nobody() throws Exception {
        published("1");
        subscribe(Map.of());
        newsroom.publish(
                "article", facts("other" + topic), Map.of(Language.RU, Newsroom.text("o" + topic)));
        deliver();
        assertThat(subscriber.received()).isEmpty();
    }

    @Test
    void who_answers_500_is_tried_again_until_it_takes_what_there_is_then() throws Exception {
        String id = published("1");
        subscribe(Map.of());
        subscriber.answers(500);
        published("2");
        deliver();
        newsroom.redact(id, Language.RU);
        deliver();
        subscriber.answers(200);
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (owner.number("SELECT count(due_at) FROM device.hub_subscription") > 0
                && System.nanoTime() < end) {
            deliver();
        }
        List<Subscriber.Sent> all = subscriber.received();
        assertThat(all.size()).isGreaterThan(1);
        // nothing that was taken back is sent, however long it waited
        assertThat(all.get(all.size() - 1).body()).doesNotContain("Title of 1-" + topic);
        assertThat(owner.number("SELECT failures FROM device.hub_subscription")).isZero();
    }

    @Test
    @WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=1m"})
    void who_answers_500_for_days_is_tried_once_an_hour_at_most_until_the_lease_ends()
            throws Exception {
        published("1");
        subscribe(Map.of());
        subscriber.answers(500);
        published("2");
        Instant begin = clock.instant();
        int hours = 0;
        for (; owner.number("SELECT count(*) FROM device.hub_subscription") > 0; hours++) {
            clock.stopAt(begin.plus(Duration.ofHours(hours)));
            deliver();
        }
        assertThat(hours).isBetween(240, 242); // ten days
        assertThat(subscriber.received().size()).isBetween(120, 260);
    }

    @Test
    @WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=1m"})
    void who_is_back_after_days_is_sent_what_there_is_then_and_others_did_not_wait()
            throws Exception {
        published("1");
        subscribe(Map.of());
        try (var other = new Subscriber()) {
            ask(Map.of("hub.callback", other.callback()));
            subscriber.answers(500);
            published("2");
            deliver();
            assertThat(other.received()).hasSize(1);
            clock.stopAt(clock.instant().plus(Duration.ofDays(3)));
            published("3");
            deliver();
            assertThat(other.received()).hasSize(2);
            subscriber.answers(204);
            clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
            deliver();
            List<Subscriber.Sent> all = subscriber.received();
            assertThat(all.get(all.size() - 1).body())
                    .isEqualTo(other.received().get(1).body())
                    .contains("Title of 3-" + topic);
        }
    }

    @Test
    @ExpectServerError(503)
    void a_flood_of_requests_is_answered_with_503_and_what_waited_is_asked_first()
            throws Exception {
        published("1");
        owner.execute(
                "INSERT INTO device.hub_request (target_hash, sealed, asked_at) SELECT sha256(n::text::bytea), sha256(n::text::bytea) || convert_to(repeat('x', 2000), 'UTF8'), now() - interval '1 minute' FROM generate_series(1, 2000) n");
        given().formParams(form(Map.of()))
                .post("/feeds/hub")
                .then()
                .statusCode(503)
                .header("Retry-After", "60");
        while (hub.askSome()) {
            // what no dispatcher can open is thrown away
        }
        assertThat(owner.number("SELECT count(*) FROM device.hub_request")).isZero();
        subscribe(Map.of());
    }

    @Test
    void who_answers_410_or_unsubscribes_is_told_no_more() throws Exception {
        published("1");
        subscribe(Map.of());
        ask(Map.of("hub.mode", "unsubscribe")).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isZero();

        subscribe(Map.of());
        subscriber.answers(410);
        published("2");
        deliver();
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isZero();
    }

    @Test
    void who_does_not_repeat_the_challenge_is_not_subscribed_and_what_counted_goes_on()
            throws Exception {
        published("1");
        subscriber.confirms(false);
        ask(Map.of()).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isZero();
        subscriber.confirms(true);
        subscribe(Map.of());
        subscriber.confirms(false);
        ask(Map.of("hub.mode", "unsubscribe")).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
    }

    @Test
    @WithSettings({
        "notorturetj.hub.loopback=true",
        "notorturetj.hub.first-wait=10ms",
        "notorturetj.hub.subscriptions-of-host=1"
    })
    void who_is_one_too_many_is_told_so_and_whoever_is_told_of_a_feed_that_is_no_more()
            throws Exception {
        published("1");
        subscribe(Map.of());
        ask(Map.of("hub.callback", subscriber.callback() + "2")).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
        assertThat(subscriber.questions()).hasSize(3);
        assertThat(subscriber.questions().get(2))
                .startsWith("own=12&hub.mode=denied&hub.topic=http%3A%2F%2Flocalhost")
                .contains("&hub.reason=This+hub+takes+no+more")
                .doesNotContain("challenge");

        // as after an upgrade that knows a feed no more
        owner.execute(
                "UPDATE device.hub_subscription SET topic = '/feeds/ru/former.atom', due_at = now()");
        deliver();
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isZero();
        assertThat(subscriber.questions().get(3))
                .startsWith("own=1&hub.mode=denied&")
                .contains("There+is+no+such+feed");
        assertThat(subscriber.received()).isEmpty();
    }

    @Test
    void a_takedown_reaches_subscribers_under_the_same_id_and_every_address_says_gone()
            throws Exception {
        String id = published("1");
        String entry = "tag:notorturetj.org,2026:" + id + "/ru";
        given().formParams(form(Map.of("hub.topic", "http://localhost/feeds/ru/statements.json")))
                .post("/feeds/hub");
        while (hub.askSome()) {
            // until none waits
        }
        newsroom.redact(id, Language.RU);
        deliver();
        assertThat(subscriber.received()).hasSize(1);
        String body = subscriber.received().get(0).body();
        assertThat(body).contains(entry).doesNotContain("Title of 1-" + topic, "1-" + topic);
        assertThat(
                        new JsonPath(body)
                                .getBoolean(
                                        "items.find { it.id == '%s' }._coalition.removed"
                                                .formatted(entry)))
                .isTrue();
        for (String gone :
                List.of(
                        "/v1/ru/articles/1-" + topic,
                        "/v1/ru/articles/1-" + topic + "/republish",
                        "/feeds/ru/items/" + id + ".ninjs")) {
            given().get(gone).then().statusCode(410);
        }
        assertThat(given().get("/feeds/ru/removed.atom").asString()).contains(entry);
        assertThat(
                        given().get("/feeds/ru/removed.ninjs")
                                .jsonPath()
                                .getString(
                                        "associations.find { it.uri == '%s' }.pubStatus"
                                                .formatted(entry)))
                .isEqualTo("canceled");
        given().queryParam("url", entry)
                .get("/v1/verify")
                .then()
                .body("verdict", equalTo("withdrawn"));
    }

    @Test
    void a_subscription_ends_with_its_lease_and_goes_on_when_it_is_asked_for_again()
            throws Exception {
        published("1");
        subscribe(Map.of("hub.lease_seconds", "99999999"));
        assertThat(
                        owner.number(
                                "SELECT round(extract(epoch FROM lease_until - now()) / 86400) FROM device.hub_subscription"))
                .isEqualTo(30);
        owner.execute(
                "UPDATE device.hub_subscription SET lease_until = now() + interval '1 minute'");
        subscribe(Map.of());
        assertThat(
                        owner.number(
                                "SELECT round(extract(epoch FROM lease_until - now()) / 86400) FROM device.hub_subscription"))
                .isEqualTo(10);
        owner.execute(
                "UPDATE device.hub_subscription SET lease_until = now() - interval '1 second'");
        published("2");
        deliver();
        assertThat(subscriber.received()).isEmpty();
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isZero();
    }

    @Test
    void a_thief_of_the_database_finds_no_callback_and_no_secret() throws Exception {
        published("1");
        ask(Map.of("hub.secret", SECRET)); // confirmed
        given().formParams(
                        form(
                                Map.of(
                                        "hub.secret",
                                        SECRET,
                                        "hub.callback",
                                        subscriber.callback() + "2")))
                .post("/feeds/hub")
                .then()
                .statusCode(202); // waits
        String dump = Dump.ofEveryTable();
        byte[] callback = subscriber.callback().getBytes(StandardCharsets.UTF_8);
        assertThat(dump)
                .doesNotContain(SECRET, subscriber.callback(), "websub?own")
                .doesNotContain(HexFormat.of().formatHex(callback))
                .doesNotContain(HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8)));
        assertThat(owner.number("SELECT count(*) FROM device.hub_request")).isOne();
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
    }

    @Test
    void what_is_no_subscription_is_refused() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("hub.mode", "publish"),
                        Map.of("hub.mode", "denied"),
                        Map.of("hub.topic", "https://localhost/feeds/ru/unknown.atom"),
                        Map.of("hub.topic", "/feeds/ru/articles.atom?topic=never-was-one"),
                        Map.of("hub.topic", "/feeds/ru/articles/2026-01-1.atom"),
                        Map.of("hub.callback", "ftp://example.org/a"),
                        Map.of("hub.callback", "http://example.org/a"),
                        Map.of("hub.callback", "https://user@example.org/a"),
                        Map.of("hub.callback", "https://example.org:22/a"),
                        Map.of("hub.callback", "https://example.org/a#b"),
                        Map.of("hub.callback", "https://example.org/" + "a".repeat(1_000)),
                        Map.of("hub.secret", "s".repeat(200)),
                        Map.of("hub.lease_seconds", "soon"))) {
            given().formParams(form(wrong)).post("/feeds/hub").then().statusCode(422);
        }
        given().contentType("application/json")
                .body("{}")
                .post("/feeds/hub")
                .then()
                .statusCode(415);
        given().get("/feeds/hub").then().statusCode(405);
    }

    @Test
    void feeds_name_the_hub_and_themselves_in_the_feed_and_in_the_headers() {
        for (String format : List.of("rss", "atom", "json")) {
            String path = "/feeds/ru/statements." + format;
            for (int i = 0; i < 3; i++) { // from the resource, and from memory
                Response feed = given().get(path);
                assertThat(feed.asString()).contains("/feeds/hub");
                assertThat(feed.header("Link"))
                        .isEqualTo("</feeds/hub>; rel=\"hub\", <" + path + ">; rel=\"self\"");
            }
        }
    }

    private String published(String number) {
        String id =
                newsroom.publish(
                        "article",
                        facts(topic),
                        Map.of(Language.RU, Newsroom.text(number + "-" + topic)));
        signer.catchUp();
        return id;
    }

    private static Map<String, Object> facts(String topic) {
        return Map.of(
                "kind", "statement",
                "section", "news",
                "topics", List.of(topic),
                "publishedAt", "2007-03-05T10:00:00Z");
    }

    private String feed() {
        return "http://localhost:8080/feeds/ru/articles.atom?topic=" + topic;
    }

    private void subscribe(Map<String, String> more) throws SQLException {
        ask(more).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
    }

    private Response ask(Map<String, String> more) {
        Response answer = given().formParams(form(more)).post("/feeds/hub");
        while (hub.askSome()) {
            // until none waits
        }
        return answer;
    }

    private Map<String, String> form(Map<String, String> more) {
        Map<String, String> form =
                new java.util.HashMap<>(
                        Map.of(
                                "hub.mode", "subscribe",
                                "hub.callback", subscriber.callback(),
                                "hub.topic", feed()));
        form.putAll(more);
        return form;
    }

    /** What the three threads do. */
    private void deliver() throws Exception {
        signer.catchUp();
        assertThat(hub.openNow()).isNotEqualTo(OpenNews.News.WAITING);
        while (hub.sendSome() > 0) {
            while (!hub.isIdle()) {
                Thread.sleep(5);
            }
        }
    }

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
