package org.notorturetj.standin.webpush;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.params.provider.MethodSource;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What breaks a rule of Web Push is refused with its reason, and what just keeps it is taken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RefusedPushTest {
    private static final long DAY = 86_400;

    @TempDir private Path folder;
    private AminasStandIn service;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        service = new AminasStandIn(folder);
    }

    @AfterEach
    void stop() {
        service.close();
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
                wrong(403, "signature", RefusedPushTest::forged),
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
        HttpResponse<String> refused = service.send(spoiled.apply(service.letter()));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(why).contains("RFC 8");
        assertThat(refused.headers().firstValue("WWW-Authenticate").isPresent())
                .isEqualTo(status == 401);
        assertThat(service.received()).isEmpty();
        JsonObject shown = service.get("/inspect/refused").getJsonArray("refused").getJsonObject(0);
        assertThat(shown.getInteger("status")).isEqualTo(status);
        assertThat(shown.getString("why")).isEqualTo(refused.body());
    }

    @Test
    void what_just_fits_is_taken() throws IOException {
        long now = Clock.systemUTC().instant().getEpochSecond();
        for (HandMadePush fits :
                List.of(
                        service.letter().claim("exp", now + DAY - 5),
                        service.letter().claim("aud", new JsonArray().add("x").add(service.url())),
                        service.letter().claim("sub", "https://example.org/contact"),
                        service.letter().claim("sub", null),
                        service.letter().as("VAPID  k=\"%2$s\" ,t=%1$s"),
                        service.letter().header("TTL", "0"),
                        service.letter().header("Topic", "a".repeat(32)),
                        service.letter().header("Urgency", "very-low"),
                        service.letter().recordSize(service.letter().body.length - 86 + 1),
                        service.blank().saying("x".repeat(4096 - 86 - 17), service.amina()),
                        service.blank())) {
            assertThat(service.send(fits).body()).as(fits.headers + fits.format).isEmpty();
        }
        assertThat(service.complaints()).isEmpty();
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
                new HandMadePush(
                        HandMadePush.keys(), letter.claims.getString("aud"), AminasStandIn.now());
        return body(
                        forged.as("vapid t=%s, k=" + HandMadePush.point(AminasStandIn.SERVER)),
                        letter.body)
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
        return Arrays.copyOf(body, length);
    }
}
