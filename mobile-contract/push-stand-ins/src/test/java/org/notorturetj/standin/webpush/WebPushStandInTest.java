package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.standin.TrustingClient;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class WebPushStandInTest {
    private static final long DAY = 86_400;
    private static final KeyPair SERVER = HandMadePush.keys();
    private static final String NONCE = "mDLrYTBRh5lWM7WqL2CO8hmbK0gcRS8bIwVCz_jtZ1Q";
    private static final String TEXT =
            new JsonObject().put("v", "1").put("kind", "confirm").put("nonce", NONCE).encode();

    @TempDir private Path folder;
    private WebPushStandIn standIn;
    private HttpClient client;
    private JsonObject amina;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        start(0, false);
        amina = subscribed("amina");
    }

    private void start(int port, boolean contactRequired)
            throws GeneralSecurityException, IOException {
        standIn = WebPushStandIn.start(port, folder, contactRequired, Clock.systemUTC());
        client = TrustingClient.only(WebPushStandIn.certificate(folder));
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void it_takes_what_is_right_and_shows_it_as_its_receiver_reads_it() throws IOException {
        HttpResponse<String> taken =
                send(letter().header("Urgency", "high").header("Topic", "a_topic-1"));
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(taken.headers().firstValue("Location")).contains(standIn.url() + "/message/1");
        JsonObject shown = get("/inspect/messages?target=amina");
        assertThat(shown.getInteger("count")).isEqualTo(1);
        JsonObject message = shown.getJsonArray("messages").getJsonObject(0);
        assertThat(message.getJsonObject("message")).isEqualTo(new JsonObject(TEXT));
        assertThat(message.getString("ttl")).isEqualTo("60");
        assertThat(message.getString("urgency")).isEqualTo("high");
        assertThat(message.getString("topic")).isEqualTo("a_topic-1");
        assertThat(get("/inspect/messages?target=other").getInteger("count")).isZero();
        assertThat(get("/inspect/counts").getJsonObject("to")).isEqualTo(JsonObject.of("amina", 1));
        assertThat(get("/inspect/connections").getInteger("total")).isEqualTo(1);
        call("DELETE", "/inspect", "");
        assertThat(get("/inspect/messages").getInteger("count")).isZero();
    }

    static Stream<Arguments> wrong() {
        long now = Clock.systemUTC().instant().getEpochSecond();
        return Stream.of(
                // RFC 8292
                wrong(401, "RFC 8292, section 4.2", letter -> letter.as("")),
                wrong(401, "RFC 8292, section 4.2", letter -> letter.as("Bearer %s%s")),
                wrong(403, "one t and one k", letter -> letter.as("vapid t=%s")),
                wrong(403, "one t and one k", letter -> letter.as("vapid t=%1$s, k=%2$s, k=%2$s")),
                wrong(403, "another key", letter -> letter.as("vapid t=%s, k=" + stranger())),
                wrong(403, "signature", letter -> letter.as("vapid t=%sAA, k=%s")),
                wrong(403, "k or t", letter -> letter.as("vapid t=a%s, k=%s")),
                wrong(403, "signature", WebPushStandInTest::forged),
                wrong(403, "signature", letter -> head(letter, "alg", "none")),
                wrong(403, "aud", letter -> letter.claim("aud", "https://example.org")),
                wrong(403, "aud", letter -> letter.claim("aud", null)),
                wrong(403, "exp", letter -> letter.claim("exp", null)),
                wrong(403, "exp", letter -> letter.claim("exp", "soon")),
                wrong(403, "exp", letter -> letter.claim("exp", now - 1)),
                wrong(403, "exp", letter -> letter.claim("exp", now + DAY + 60)),
                wrong(403, "RFC 8292", letter -> letter.claim("exp", Long.MAX_VALUE)),
                wrong(403, "sub", letter -> letter.claim("sub", "desk@example.org")),
                wrong(403, "sub", letter -> letter.claim("sub", "mailto:desk")),
                wrong(403, "sub", letter -> letter.claim("sub", "mailto:<desk@example.org>")),
                wrong(403, "sub", letter -> letter.claim("sub", "http://example.org")),
                wrong(403, "sub", letter -> letter.claim("sub", 5)),
                // RFC 8030
                wrong(400, "TTL", letter -> letter.without("TTL")),
                wrong(400, "TTL", letter -> letter.header("TTL", "soon")),
                wrong(400, "TTL", letter -> letter.header("TTL", "-1")),
                wrong(400, "Urgency", letter -> letter.header("Urgency", "urgent")),
                wrong(400, "Urgency", letter -> letter.header("Urgency", "low, high")),
                wrong(400, "Topic", letter -> letter.header("Topic", "a".repeat(33))),
                wrong(400, "Topic", letter -> letter.header("Topic", "a+b")),
                wrong(413, "4096", letter -> body(letter, new byte[4097])),
                // RFC 8188 and RFC 8291
                wrong(400, "aes128gcm", letter -> letter.without("Content-Encoding")),
                wrong(400, "aes128gcm", letter -> letter.header("Content-Encoding", "aesgcm")),
                wrong(400, "cut off", letter -> body(letter, new byte[10])),
                wrong(400, "less than 18", letter -> letter.recordSize(17)),
                wrong(
                        400,
                        "not greater than",
                        letter -> letter.recordSize(letter.body.length - 86)),
                wrong(400, "keyid", letter -> letter.octet(20, 64)),
                wrong(400, "point of P-256", letter -> letter.octet(21, 3)),
                wrong(400, "point of P-256", letter -> letter.octet(50, letter.body[50] ^ 1)),
                wrong(400, "no record", letter -> body(letter, cut(letter.body, 86 + 16))));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("wrong")
    void what_is_wrong_is_refused_with_the_status_of_a_push_service_and_the_reason(
            int status, String why, UnaryOperator<HandMadePush> spoiled) throws IOException {
        HttpResponse<String> refused = send(spoiled.apply(letter()));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(why).contains("RFC 8");
        assertThat(refused.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(status == 401);
        assertThat(standIn.at("amina")).isEmpty();
        JsonObject shown = get("/inspect/refused").getJsonArray("refused").getJsonObject(0);
        assertThat(shown.getInteger("status")).isEqualTo(status);
        assertThat(shown.getString("why")).isEqualTo(refused.body());
    }

    @Test
    void what_just_fits_is_taken() throws IOException {
        long now = Clock.systemUTC().instant().getEpochSecond();
        for (HandMadePush fits :
                List.of(
                        letter().claim("exp", now + DAY - 5),
                        letter().claim("aud", new JsonArray().add("x").add(standIn.url())),
                        letter().claim("sub", "https://example.org/contact"),
                        letter().claim("sub", null),
                        letter().as("VAPID  k=\"%2$s\" ,t=%1$s"),
                        letter().header("TTL", "0"),
                        letter().header("Topic", "a".repeat(32)),
                        letter().header("Urgency", "very-low"),
                        letter().recordSize(letter().body.length - 86 + 1),
                        blank().saying("x".repeat(4096 - 86 - 17), amina),
                        blank())) {
            assertThat(send(fits).body()).as(fits.headers + fits.format).isEmpty();
        }
        assertThat(standIn.complaints()).isEmpty();
    }

    @Test
    void whoever_asks_to_keep_it_for_ever_is_told_how_long_it_is_kept() throws IOException {
        assertThat(send(letter().header("TTL", "2419201")).headers().firstValue("TTL"))
                .contains("2419200");
        assertThat(send(letter().header("TTL", "2419200")).headers().firstValue("TTL")).isEmpty();
    }

    @Test
    void what_only_the_receiver_can_see_is_taken_and_she_complains() throws IOException {
        HandMadePush forOther = blank().saying(TEXT, subscribed("other"));
        HandMadePush spoiled = letter();
        spoiled.octet(spoiled.body.length - 1, spoiled.body[spoiled.body.length - 1] ^ 1);
        for (HandMadePush unreadable : List.of(forOther, spoiled)) {
            assertThat(send(unreadable).statusCode()).isEqualTo(201);
        }
        assertThat(standIn.at("amina"))
                .allSatisfy(
                        got -> {
                            assertThat(got.complaint().orElse("")).contains("cannot be decrypted");
                            assertThat(got.text()).isEmpty();
                        })
                .hasSize(2);
        assertThat(get("/inspect/messages").encode()).contains("complaint").doesNotContain(NONCE);
    }

    @Test
    void a_subscription_that_is_bound_to_nobody_takes_what_anybody_signs() throws Exception {
        JsonObject open = new JsonObject(call("POST", "/subscriptions", "").body());
        HandMadePush ofStranger =
                new HandMadePush(HandMadePush.keys(), standIn.url(), now()).saying(TEXT, open);
        String endpoint = open.getString("endpoint");
        assertThat(ofStranger.send(client, endpoint).statusCode()).isEqualTo(201);
        assertThat(ofStranger.as("").send(client, endpoint).statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_must_say_who_it_is_is_refused_without() throws Exception {
        int port = standIn.port();
        standIn.close();
        start(port, true);
        assertThat(send(letter().claim("sub", null)).body()).contains("sub is no mailto:");
        assertThat(send(letter()).statusCode()).isEqualTo(201);
    }

    @Test
    void nobody_is_told_who_is_not_there() throws IOException {
        assertThat(letter().send(client, standIn.url() + "/push/nobody").statusCode())
                .isEqualTo(404);
        assertThat(call("GET", "/push/amina", "").statusCode()).isEqualTo(405);
        assertThat(call("DELETE", "/subscriptions/amina", "").statusCode()).isEqualTo(204);
        assertThat(send(letter()).statusCode()).isEqualTo(404);
    }

    @Test
    void subscriptions_stay_when_it_is_started_again() throws Exception {
        int port = standIn.port();
        standIn.close();
        start(port, false);
        assertThat(send(letter()).statusCode()).isEqualTo(201);
        assertThat(standIn.at("amina").get(0).text()).isEqualTo(TEXT);
        assertThat(get("/subscriptions").getJsonArray("subscriptions").getJsonObject(0))
                .isEqualTo(amina);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"name\":{}}",
                "{\"name\":\"a/b\"}",
                "{\"name\":\"\"}",
                "{\"colour\":\"red\"}",
                "{\"applicationServerKey\":\"BA\"}",
                "{\"applicationServerKey\":\"*\"}"
            })
    void a_subscription_of_another_form_is_refused(String body) {
        HttpResponse<String> refused = call("POST", "/subscriptions", body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("error");
    }

    @ParameterizedTest
    @CsvSource({
        "not-found, 404",
        "gone, 410",
        "permission-denied, 403",
        "too-large, 413",
        "quota-exceeded, 429",
        "internal, 500",
        "unavailable, 503",
        "html-502, 502",
        "redirect, 302"
    })
    void it_fails_as_it_is_told_to(String kind, int status) throws IOException {
        order("{\"kind\":\"%s\",\"count\":1,\"target\":\"amina\"}".formatted(kind));
        assertThat(send(letter()).statusCode()).isEqualTo(status);
        assertThat(standIn.at("amina")).isEmpty();
        boolean gone = kind.equals("gone");
        assertThat(send(letter()).statusCode()).isEqualTo(gone ? 410 : 201);
        order("{\"faults\":[]}");
        assertThat(send(letter()).statusCode()).isEqualTo(201);
    }

    @Test
    void it_says_how_long_to_wait() throws IOException {
        order("{\"kind\":\"quota-exceeded\",\"retryAfter\":120}");
        assertThat(send(letter()).headers().firstValue("Retry-After")).contains("120");
        order("{\"kind\":\"quota\",\"perMinute\":1}");
        assertThat(send(letter()).statusCode()).isEqualTo(201);
        HttpResponse<String> over = send(letter());
        assertThat(over.statusCode()).isEqualTo(429);
        assertThat(over.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(standIn.at("amina")).hasSize(1);
    }

    @Test
    void its_answer_can_be_lost_before_and_after_the_message_was_taken() throws IOException {
        order("{\"kind\":\"no-answer\"}");
        assertThatThrownBy(() -> send(letter())).isInstanceOf(HttpTimeoutException.class);
        order("{\"kind\":\"refused-stream\"}");
        assertThatThrownBy(() -> send(letter())).isInstanceOf(IOException.class);
        assertThat(standIn.at("amina")).isEmpty();
        int taken = 0;
        for (String kind : List.of("cut-after-accept", "reset-after-accept")) {
            order("{\"kind\":\"%s\",\"count\":1}".formatted(kind));
            assertThatThrownBy(() -> send(letter())).isInstanceOf(IOException.class);
            taken++;
            assertThat(standIn.at("amina")).as(kind).hasSize(taken);
        }
        order("{\"kind\":\"unavailable-after-accept\",\"retryAfter\":7}");
        HttpResponse<String> lie = send(letter());
        assertThat(lie.statusCode()).isEqualTo(503);
        assertThat(lie.headers().firstValue("Retry-After")).contains("7");
        order("{\"kind\":\"delay\",\"delayMillis\":300}");
        assertThat(send(letter()).statusCode()).isEqualTo(201);
        assertThat(standIn.at("amina")).hasSize(taken + 2);
    }

    @Test
    void a_fault_does_not_hide_what_is_wrong() throws IOException {
        order("{\"kind\":\"unavailable\"}");
        assertThat(send(letter().without("TTL")).statusCode()).isEqualTo(400);
    }

    @Test
    void what_only_FCM_does_is_no_fault_of_Web_Push() {
        for (String kind : List.of("unregistered", "revoked", "empty-answer", "x")) {
            HttpResponse<String> refused =
                    call("PUT", "/faults", "{\"kind\":\"%s\"}".formatted(kind));
            assertThat(refused.statusCode()).as(kind).isEqualTo(400);
            assertThat(refused.body()).contains("gone").doesNotContain("unregistered");
        }
    }

    private HandMadePush blank() {
        return new HandMadePush(SERVER, standIn.url(), now());
    }

    private HandMadePush letter() {
        return blank().saying(TEXT, amina);
    }

    private HttpResponse<String> send(HandMadePush letter) throws IOException {
        return letter.send(client, standIn.url() + "/push/amina");
    }

    private JsonObject subscribed(String name) {
        HttpResponse<String> made =
                call(
                        "POST",
                        "/subscriptions",
                        new JsonObject(
                                        Map.of(
                                                "name",
                                                name,
                                                "applicationServerKey",
                                                HandMadePush.point(SERVER)))
                                .encode());
        assertThat(made.statusCode()).isEqualTo(201);
        return new JsonObject(made.body());
    }

    private void order(String body) {
        assertThat(call("PUT", "/faults", body).statusCode()).isEqualTo(204);
    }

    private JsonObject get(String path) {
        return new JsonObject(call("GET", path, "").body());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(standIn.url() + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long now() {
        Instant now = Clock.systemUTC().instant();
        return now.getEpochSecond();
    }

    private static Arguments wrong(int status, String why, UnaryOperator<HandMadePush> spoiled) {
        return arguments(status, why, spoiled);
    }

    private static String stranger() {
        return HandMadePush.point(HandMadePush.keys());
    }

    /** Signed by somebody else in the server's name. */
    private static HandMadePush forged(HandMadePush letter) {
        HandMadePush forged =
                new HandMadePush(HandMadePush.keys(), letter.claims.getString("aud"), now());
        return body(forged.as("vapid t=%s, k=" + HandMadePush.point(SERVER)), letter.body)
                .header("Content-Encoding", "aes128gcm");
    }

    private static HandMadePush head(HandMadePush letter, String name, String value) {
        letter.head.put(name, value);
        return letter;
    }

    private static HandMadePush body(HandMadePush letter, byte[] body) {
        letter.body = body;
        return letter;
    }

    private static byte[] cut(byte[] body, int length) {
        return java.util.Arrays.copyOf(body, length);
    }
}
