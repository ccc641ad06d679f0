package org.notorturetj.hub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Subscribers that fail, are too many or too eager; nobody else waits for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.first-wait=1m"})
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HubFailuresTest extends HubTesting {
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
        clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
        deliver();
        assertThat(owner.number("SELECT count(due_at) FROM device.hub_subscription")).isZero();
        List<Subscriber.Sent> all = subscriber.received();
        assertThat(all.size()).isGreaterThan(1);
        // nothing that was taken back is sent, however long it waited
        assertThat(all.get(all.size() - 1).body()).doesNotContain("Title of 1-" + topic);
        assertThat(owner.number("SELECT failures FROM device.hub_subscription")).isZero();
    }

    @Test
    void who_answers_500_for_days_is_tried_once_an_hour_at_most_until_the_lease_ends()
            throws Exception {
        published("1");
        subscribe(Map.of());
        subscriber.answers(500);
        published("2");
        Instant begin = clock.instant();
        int hours = 0;
        for (; hours < 24; hours++) {
            clock.stopAt(begin.plus(Duration.ofHours(hours)));
            deliver();
        }
        assertThat(subscriber.received().size()).isBetween(20, 24);
        for (; owner.number("SELECT count(*) FROM device.hub_subscription") > 0; hours += 8) {
            clock.stopAt(begin.plus(Duration.ofHours(hours)));
            deliver();
        }
        assertThat(hours).isBetween(240, 248); // ten days
    }

    @Test
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
            int refused = subscriber.received().size();
            subscriber.answers(204);
            clock.stopAt(clock.instant().plus(Duration.ofHours(2)));
            deliver();
            List<Subscriber.Sent> all = subscriber.received();
            assertThat(all).hasSize(refused + 1);
            assertThat(all.get(refused).body())
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
    @WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.subscriptions-of-host=1"})
    void another_name_of_the_same_address_is_not_another_host() throws Exception {
        published("1");
        subscribe(Map.of());
        String otherName = subscriber.callback().replace("127.0.0.1", "localhost");
        ask(Map.of("hub.callback", otherName)).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();

        // as another owner at the same name, and as one at the same address: both are full
        for (String half :
                List.of(
                        "host_hash = set_byte(host_hash, 31, get_byte(host_hash, 31) # 1)",
                        "host_hash = set_byte(set_byte(host_hash, 31, get_byte(host_hash, 31) # 1), 0, get_byte(host_hash, 0) # 1)")) {
            owner.execute("UPDATE device.hub_subscription SET " + half);
            ask(Map.of("hub.callback", subscriber.callback() + "2")).then().statusCode(202);
            assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isOne();
        }
        owner.execute("UPDATE device.hub_subscription SET host_hash = sha256('another'::bytea)");
        ask(Map.of("hub.callback", subscriber.callback() + "2")).then().statusCode(202);
        assertThat(owner.number("SELECT count(*) FROM device.hub_subscription")).isEqualTo(2);
    }

    @Test
    @WithSettings({"notorturetj.hub.loopback=true", "notorturetj.hub.subscriptions-of-host=1"})
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
}
