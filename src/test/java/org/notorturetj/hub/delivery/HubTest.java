package org.notorturetj.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A newsroom subscribes, and is sent what changes: W3C WebSub, with the names of websub.rocks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=10ms"})
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubTest extends HubTesting {
    private static final String SECRET = "a-secret-of-a-newsroom";

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
    void what_was_imported_is_told_to_nobody() throws Exception {
        published("1");
        subscribe(Map.of());
        Map<String, Object> imported = new HashMap<>(facts(topic));
        imported.put("feedIds", Map.of("ru", "https://old.example/" + topic));
        newsroom.publish("article", imported, Map.of(Language.RU, Newsroom.text("i" + topic)));
        deliver();
        assertThat(subscriber.received()).isEmpty();

        published("2");
        deliver();
        assertThat(subscriber.received()).hasSize(1);
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
                        Map.of("hub.topic", "http://a\r\nPlanted: 1/feeds/ru/articles.atom"),
                        Map.of("hub.topic", "http://a>; rel=\"planted\", </feeds/ru/articles.atom"),
                        Map.of("hub.topic", "\n/feeds/ru/articles.atom"),
                        Map.of("hub.callback", "https://example.org/a\r\nPlanted: 1"),
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

    private static String hmac(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
