package org.notorturetj.standin.fcm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FcmStandInTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir private Path folder;
    private FcmStandIn standIn;
    private HttpVisitor visitor;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        standIn = FcmStandIn.start(0, folder, CLOCK);
        visitor = new HttpVisitor(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void it_speaks_HTTP_2_to_whoever_trusts_its_certificate() {
        assertThat(visitor.call("GET", "/inspect/counts", "").version())
                .isEqualTo(HttpClient.Version.HTTP_2);
    }

    @Test
    void without_a_token_nothing_is_taken() {
        var refused = visitor.send("{\"topic\": \"a\"}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(refused.body()).getJsonObject("error").getString("status"))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(standIn.delivered()).isEmpty();
    }

    @Test
    void a_token_is_only_for_the_service_account_that_asks_for_it_rightly() {
        JsonObject good = visitor.claims(CLOCK.instant());
        assertThat(visitor.ask(good).statusCode()).isEqualTo(200);
        assertThat(visitor.ask(good.copy().put("iss", "x@example.org")).body())
                .contains("invalid_grant");
        assertThat(visitor.ask(good.copy().put("aud", "https://example.org")).body())
                .contains("invalid_grant");
        assertThat(visitor.ask(good.copy().put("exp", 1)).body()).contains("invalid_grant");
        assertThat(visitor.ask(good.copy().put("exp", "soon")).body()).contains("invalid_grant");
        assertThat(visitor.ask(good.copy().put("scope", "email")).body()).contains("invalid_scope");
        assertThat(visitor.token("a.b.c").body()).contains("invalid_grant");
        assertThat(visitor.token("").body()).contains("invalid_grant");
    }

    @Test
    void nobody_gets_a_token_with_another_key() throws GeneralSecurityException {
        JsonObject good = visitor.claims(CLOCK.instant());
        var forger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        assertThat(visitor.ask(good, forger).body()).contains("invalid_grant");
    }

    static Stream<Arguments> wrong() {
        String big = "{\"%s\": \"a\", \"data\": {\"k\": \"%s\"}}";
        return Stream.of(
                Arguments.of("message", "{}"),
                Arguments.of("message", "{\"topic\": \"a\", \"token\": \"b\"}"),
                Arguments.of("message.topic", "{\"topic\": \"ёж\"}"),
                Arguments.of("message.topic", "{\"topic\": \"a/b\"}"),
                Arguments.of("message.topic", "{\"topic\": \"" + "a".repeat(901) + "\"}"),
                Arguments.of("message.token", "{\"token\": \"\"}"),
                Arguments.of("message.token", "{\"token\": 5}"),
                Arguments.of("message.condition", "{\"condition\": \"true\"}"),
                Arguments.of("message.data.k", "{\"topic\": \"a\", \"data\": {\"k\": 1}}"),
                Arguments.of("message.data", "{\"topic\": \"a\", \"data\": []}"),
                Arguments.of(
                        "message.data.from", "{\"topic\": \"a\", \"data\": {\"from\": \"x\"}}"),
                Arguments.of(
                        "message.data.google.x",
                        "{\"topic\": \"a\", \"data\": {\"google.x\": \"x\"}}"),
                Arguments.of("message", "{\"topic\": \"a\", \"colour\": \"red\"}"),
                Arguments.of("message", big.formatted("topic", "ж".repeat(1024))),
                Arguments.of("message", big.formatted("token", "ж".repeat(2048))),
                Arguments.of(
                        "message.android.ttl",
                        "{\"topic\": \"a\", \"android\": {\"ttl\": \"2419201s\"}}"),
                Arguments.of(
                        "message.android.ttl",
                        "{\"topic\": \"a\", \"android\": {\"ttl\": \"1h\"}}"),
                Arguments.of(
                        "message.android.priority",
                        "{\"topic\": \"a\", \"android\": {\"priority\": \"urgent\"}}"),
                Arguments.of(
                        "message.apns.headers.apns-priority",
                        "{\"topic\": \"a\", \"apns\": {\"headers\": {\"apns-priority\": 10}}}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void what_FCM_refuses_is_refused_with_the_member_that_is_wrong(String field, String message) {
        visitor.signIn(CLOCK.instant());
        var refused = visitor.send(message);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("google.firebase.fcm.v1.FcmError")
                .contains("\"errorCode\" : \"INVALID_ARGUMENT\"")
                .contains("\"field\" : \"" + field + "\"");
        assertThat(standIn.delivered()).isEmpty();
    }

    @Test
    void what_just_fits_is_taken() {
        visitor.signIn(CLOCK.instant());
        String fits = "{\"%s\": \"a\", \"data\": {\"k1\": \"%s\"}}";
        assertThat(visitor.send(fits.formatted("topic", "ж".repeat(1023))).statusCode())
                .isEqualTo(200);
        assertThat(visitor.send(fits.formatted("token", "ж".repeat(2047))).statusCode())
                .isEqualTo(200);
        assertThat(
                        visitor.send("{\"topic\": \"a\", \"android\": {\"ttl\": \"2419200s\"}}")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_shows_what_it_was_sent_in_order_and_for_one_target() {
        visitor.signIn(CLOCK.instant());
        visitor.send("{\"topic\": \"a\"}");
        visitor.send("{\"token\": \"b\"}");
        assertThat(visitor.send("{\"topic\": \"a\", \"data\": {\"k\": \"v\"}}").body())
                .contains("projects/stand-in/messages/3");
        assertThat(visitor.get("/inspect/messages").getInteger("count")).isEqualTo(3);
        JsonObject ofOne = visitor.get("/inspect/messages?target=a");
        assertThat(ofOne.getInteger("count")).isEqualTo(2);
        assertThat(ofOne.getJsonArray("messages").getJsonObject(1).getInteger("number"))
                .isEqualTo(3);
        assertThat(visitor.get("/inspect/connections").getInteger("total")).isEqualTo(1);
        visitor.call("DELETE", "/inspect", "");
        assertThat(visitor.get("/inspect/messages").getInteger("count")).isZero();
    }

    @Test
    void it_shows_when_the_first_and_the_last_of_a_message_came() {
        visitor.signIn(CLOCK.instant());
        String message = "{\"token\": \"%s\", \"data\": {\"nid\": \"n1\"}}";
        visitor.send(message.formatted("a"));
        visitor.send("{\"topic\": \"b\"}");
        visitor.send(message.formatted("c"));
        JsonObject spans = visitor.get("/inspect/spans");
        assertThat(spans.fieldNames()).containsExactly(" topic", "n1 token");
        JsonObject span = spans.getJsonObject("n1 token");
        assertThat(span.getInteger("count")).isEqualTo(2);
        assertThat(Instant.parse(span.getString("first")))
                .isBeforeOrEqualTo(Instant.parse(span.getString("last")));
    }

    @Test
    void it_fails_as_it_is_told_to_and_refuses_orders_it_does_not_know() {
        visitor.signIn(CLOCK.instant());
        assertThat(
                        visitor.call(
                                        "PUT",
                                        "/faults",
                                        "{\"kind\": \"unavailable\", \"count\": 1, \"target\": \"a\", \"retryAfter\": 7}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(visitor.send("{\"topic\": \"b\"}").statusCode()).isEqualTo(200);
        var failed = visitor.send("{\"topic\": \"a\"}");
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).contains("7");
        assertThat(visitor.send("{\"topic\": \"a\"}").statusCode()).isEqualTo(200);
        for (String order :
                new String[] {
                    "{\"kind\": \"x\"}",
                    "[]",
                    "{",
                    "{\"faults\": [1]}",
                    "{\"kind\": \"delay\", \"share\": 2}",
                    "{\"kind\": \"delay\", \"often\": 2}"
                }) {
            assertThat(visitor.call("PUT", "/faults", order).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void it_is_the_same_when_it_is_started_again() throws GeneralSecurityException, IOException {
        standIn.close();
        standIn = FcmStandIn.start(0, folder, CLOCK);
        JsonObject claims = visitor.claims(CLOCK.instant());
        visitor = new HttpVisitor(standIn);
        claims.put("aud", visitor.claims(CLOCK.instant()).getString("aud"));
        assertThat(visitor.ask(claims).statusCode()).isEqualTo(200);
    }
}
