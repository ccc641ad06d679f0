package org.notorturetj.push.fcm;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;

import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

/** What arrives at FCM. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmMessageTest {
    private FcmFixture fcm;

    @BeforeEach
    void start() throws IOException {
        fcm = new FcmFixture();
    }

    @AfterEach
    void stop() {
        fcm.close();
    }

    @Test
    void an_alert_says_that_something_happened_and_nothing_else() {
        Wakeup alert = FcmFixture.alert();
        JsonObject message = arrived(alert, FcmFixture.topic("urgent-tg"));
        assertThat(message.fieldNames())
                .containsExactlyInAnyOrder("topic", "data", "android", "apns", "webpush");
        assertThat(message.getJsonObject("data").getMap()).isEqualTo(Map.copyOf(alert.data()));
        assertThat(message.getJsonObject("apns").getJsonObject("payload"))
                .isEqualTo(
                        new JsonObject(
                                """
                                {"aps": {"alert": {"loc-key": "push_alert"},
                                  "mutable-content": 1, "thread-id": "updates"}}
                                """));
    }

    @Test
    void an_urgent_one_is_urgent_everywhere_and_ends_with_the_alert() {
        Wakeup alert = FcmFixture.alert();
        JsonObject message = arrived(alert, FcmFixture.token("phone"));
        assertThat(message.getJsonObject("android").getString("priority")).isEqualTo("high");
        assertThat(message.getJsonObject("android").containsKey("collapse_key")).isFalse();
        assertThat(seconds(message)).isBetween(6 * 3600L - 60, 6 * 3600L);
        assertThat(message.getJsonObject("apns").getJsonObject("headers").getMap())
                .isEqualTo(
                        Map.of(
                                "apns-push-type",
                                "alert",
                                "apns-priority",
                                "10",
                                "apns-expiration",
                                Long.toString(alert.expiresAt().getEpochSecond()),
                                "apns-collapse-id",
                                alert.nid()));
        assertThat(message.getJsonObject("webpush").getJsonObject("headers").getString("Urgency"))
                .isEqualTo("high");
    }

    @Test
    void a_digest_waits_until_the_phone_is_awake() {
        JsonObject message =
                arrived(FcmFixture.wakeup(WakeupKind.DIGEST, false), FcmFixture.topic("digest-tg"));
        assertThat(message.getJsonObject("android").getString("priority")).isEqualTo("normal");
        assertThat(apnsPriority(message)).isEqualTo("5");
    }

    @Test
    void a_retraction_shows_nothing() {
        JsonObject message =
                arrived(FcmFixture.wakeup(WakeupKind.RETRACT, true), FcmFixture.topic("urgent-tg"));
        assertThat(message.getJsonObject("apns").getJsonObject("payload"))
                .isEqualTo(new JsonObject("{\"aps\": {\"content-available\": 1}}"));
        assertThat(apnsPriority(message)).isEqualTo("5");
        assertThat(message.getJsonObject("android").getString("priority")).isEqualTo("high");
    }

    @Test
    void nothing_is_kept_longer_than_FCM_can() {
        var late =
                new Wakeup(
                        "0123456789abcdef",
                        45,
                        WakeupKind.ALERT,
                        true,
                        FcmFixture.inHours(24 * 60),
                        FcmFixture.SIGNATURE);
        assertThat(seconds(arrived(late, FcmFixture.topic("urgent-tg"))))
                .isEqualTo(Duration.ofDays(28).toSeconds());
    }

    @Test
    void a_text_that_is_not_neutral_does_not_leave() {
        var talkative =
                new Wakeup(
                        "Шиканҷа дар Хуҷанд",
                        45,
                        WakeupKind.ALERT,
                        true,
                        FcmFixture.inHours(1),
                        FcmFixture.SIGNATURE);
        assertThat(fcm.send(talkative, FcmFixture.topic("urgent-tg")))
                .isEqualTo(new Outcome.Rejected("TEXT"));
        assertThat(fcm.standIn.requests()).isZero();
    }

    private JsonObject arrived(Wakeup wakeup, Target target) {
        assertThat(fcm.send(wakeup, target)).isEqualTo(new Outcome.Accepted());
        return fcm.standIn.delivered().get(0).message();
    }

    private static long seconds(JsonObject message) {
        String ttl = message.getJsonObject("android").getString("ttl");
        return (long) Double.parseDouble(ttl.substring(0, ttl.length() - 1));
    }

    private static String apnsPriority(JsonObject message) {
        return message.getJsonObject("apns").getJsonObject("headers").getString("apns-priority");
    }
}
