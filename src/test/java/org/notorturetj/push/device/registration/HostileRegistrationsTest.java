package org.notorturetj.push.device.registration;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.RawConnection;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.http.Problems.assertProblem;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRegistrationsTest {
    private static final String KNOWN = "https://updates.push.services.mozilla.com/wpush/v2/";

    @Inject Owner owner;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final Phone phone = Phone.fresh();

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
    }

    static Stream<String> forgedHandles() {
        String good = "A".repeat(43);
        return Stream.of(
                "",
                good,
                "Device",
                "Device ",
                "Bearer " + good,
                "Basic " + good,
                "Device " + good.substring(1),
                "Device " + good + "A",
                "Device " + "A".repeat(42) + "B", // bits that no 32 bytes have
                "Device " + "A".repeat(42) + "=",
                "Device " + "+".repeat(43),
                "Device " + good + ", Device " + good,
                "Device " + good + " extra",
                "Device ' OR 1=1 --",
                "Device " + "Ў".repeat(43),
                "Device " + "A".repeat(8_000));
    }

    @ParameterizedTest
    @MethodSource("forgedHandles")
    void a_forged_handle_is_a_401_that_says_how_and_no_more(String authorization)
            throws SQLException {
        for (Response answer :
                List.of(
                        given().header("Authorization", authorization)
                                .contentType("application/json")
                                .body(Phone.wish(Phone.token()))
                                .put("/v1/device"),
                        given().header("Authorization", authorization).delete("/v1/device"),
                        given().header("Authorization", authorization)
                                .contentType("application/json")
                                .body(Map.of("nonce", Phone.random(32)))
                                .put("/v1/device/confirmation"))) {
            assertProblem(
                    answer,
                    ProblemType.HANDLE_REQUIRED,
                    authorization.replaceFirst(
                            "^Device ?", "")); // the scheme is said: it is what to send
            assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Device");
        }
        assertThat(registrations()).isZero();
    }

    @Test
    void no_handle_and_two_handles_are_none() {
        assertProblem(given().delete("/v1/device"), ProblemType.HANDLE_REQUIRED, "");
        assertProblem(
                given().header(
                                "Authorization",
                                "Device " + phone.handle(),
                                "Device " + phone.handle())
                        .delete("/v1/device"),
                ProblemType.HANDLE_REQUIRED,
                phone.handle());
    }

    @Test
    void the_problem_comes_in_the_language_that_is_asked_for() {
        Response answer = given().header("Accept-Language", "tg-TJ").delete("/v1/device");
        assertThat(answer.header("Content-Language")).isEqualTo("tg");
        assertThat(answer.jsonPath().getString("title")).isEqualTo("Калиди дастгоҳ лозим аст");
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "",
                "short",
                "x".repeat(1_025),
                "a b".repeat(20),
                "token-with-a-line\nbreak-in-it",
                "токен".repeat(10),
                "\u0001\u0002\u0003".repeat(20),
                "https://example.org/0123456789",
                "/topics/ru.urgent.every-phone");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void a_token_that_can_be_none_is_refused(String token) throws SQLException {
        assertProblem(
                phone.register(token),
                token.startsWith("\u0001") ? ProblemType.INVALID_TEXT : ProblemType.INVALID_BODY,
                token);
        assertThat(registrations()).isZero();
    }

    @Test
    void a_giant_body_is_not_read() throws SQLException {
        assertProblem(
                phone.register("x".repeat(20_000)), ProblemType.CONTENT_TOO_LARGE, "xxxxxxxx");
        assertThat(registrations()).isZero();
    }

    @Test
    @WithSettings("notorturetj.public.body-timeout=2s")
    void a_body_that_drips_holds_no_thread() throws Exception {
        try (RawConnection slow = RawConnection.to(port)) {
            slow.head(
                    "PUT /v1/device",
                    "Authorization: Device "
                            + phone.handle()
                            + "\nContent-Type: application/json\nContent-Length: 100");
            slow.text("{");
            for (int i = 0; i < 5; i++) {
                assertThat(phone.forget().statusCode()).isEqualTo(204);
            }
            assertThat(slow.everything()).doesNotContain("HTTP/1.1 202");
        }
    }

    static Stream<String> badEndpoints() {
        return Stream.of(
                "http://updates.push.services.mozilla.com/wpush/v2/abc",
                "https://updates.push.services.mozilla.com:8443/wpush/v2/abc",
                "https://updates.push.services.mozilla.com@127.0.0.1/wpush",
                "https://user:pass@updates.push.services.mozilla.com/wpush",
                "https://updates.push.services.mozilla.com.evil.example/wpush",
                "https://evil-updates.push.services.mozilla.com.example/",
                "https://push.apple.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://.push.apple.com/x",
                "https://push.apple.com/x",
                "https://127.0.0.1/wpush",
                "https://[::1]/wpush",
                "https://[::ffff:169.254.169.254]/latest/meta-data",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/wpush",
                "https://localhost/wpush",
                "https://updates.push.services.mozilla.com/wpush#fragment",
                "https://updates.push.services.mozilla.com\\@evil.example/",
                "https:updates.push.services.mozilla.com/wpush",
                "https:///wpush/v2/abc",
                "gopher://updates.push.services.mozilla.com/x",
                "file:///etc/passwd",
                KNOWN + "с-кириллицей",
                KNOWN + "x".repeat(1_100));
    }

    @ParameterizedTest
    @MethodSource("badEndpoints")
    void an_address_that_this_server_does_not_ask_is_refused(String endpoint) throws SQLException {
        assertProblem(phone.put(Phone.subscription(endpoint)), ProblemType.INVALID_BODY, endpoint);
        assertThat(registrations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://web.push.apple.com/QAbc",
                "https://wns2-par02p.notify.windows.com/w/?token=abc",
                "https://ntfy.sh/upAbc?up=1",
                "https://UPDATES.push.services.mozilla.com:443/wpush/v2/abc"
            })
    void the_push_services_of_browsers_and_distributors_are_known(String endpoint) {
        assertThat(phone.put(Phone.subscription(endpoint)).statusCode()).isEqualTo(202);
    }

    static Stream<String> wrongBodies() {
        String token = "\"fcm\":{\"token\":\"" + Phone.token() + "\"}";
        String rest = "\"language\":\"tg\",\"topics\":[\"urgent\"]";
        return Stream.of(
                "{}",
                "{%s}".formatted(token),
                "{%s}".formatted(rest),
                "{\"fcm\":\"text\",%s}".formatted(rest),
                "{\"fcm\":{\"token\":5000000000000000000},%s}".formatted(rest),
                "{\"fcm\":{\"token\":[\"a\"]},%s}".formatted(rest),
                "{\"fcm\":{\"token\":null},%s}".formatted(rest),
                "{\"fcm\":null,%s}".formatted(rest),
                "{%s,\"language\":\"de\",\"topics\":[\"urgent\"]}".formatted(token),
                "{%s,\"language\":7,\"topics\":[\"urgent\"]}".formatted(token),
                "{%s,\"language\":\"tg\",\"topics\":[]}".formatted(token),
                "{%s,\"language\":\"tg\",\"topics\":\"urgent\"}".formatted(token),
                "{%s,\"language\":\"tg\",\"topics\":[\"/topics/all\"]}".formatted(token),
                "{%s,\"language\":\"tg\",\"topics\":[null]}".formatted(token),
                "{%s,%s,\"regions\":[\"TJ-XX\"]}".formatted(token, rest),
                "{%s,%s,\"regions\":{}}".formatted(token, rest),
                "{%s,%s,\"quietHours\":{\"from\":\"22:00\"}}".formatted(token, rest),
                "{%s,%s,\"quietHours\":{\"from\":\"25:00\",\"to\":\"07:00\"}}"
                        .formatted(token, rest),
                "{%s,%s,\"quietHours\":{\"from\":\"07:00\",\"to\":\"07:00\"}}"
                        .formatted(token, rest));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void a_body_of_another_form_is_refused(String body) throws SQLException {
        assertProblem(phone.put(body), ProblemType.INVALID_BODY, "");
        assertThat(registrations()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "{\"unknown\":1}", "{\"fcm\":{},\"fcm\":{}}", "\uFEFF{}"})
    void what_is_no_such_json_is_refused(String body) {
        assertProblem(phone.put(body), ProblemType.MALFORMED_REQUEST, "");
    }

    @Test
    void both_ways_at_once_are_refused() {
        var both = Phone.subscription(KNOWN + "abc");
        both.put("fcm", Map.of("token", Phone.token()));
        assertProblem(phone.put(both), ProblemType.INVALID_BODY, "");
    }

    @Test
    void keys_that_are_none_are_refused() {
        for (Map<String, String> keys :
                List.of(
                        Map.of("p256dh", "A".repeat(87)),
                        Map.of("p256dh", "BA" + "A".repeat(85)), // not on the curve
                        Map.of("auth", "A".repeat(21)),
                        Map.of("auth", "=".repeat(22)))) {
            var wish = Phone.subscription(KNOWN + "abc");
            @SuppressWarnings("unchecked")
            var subscription = new java.util.HashMap<>((Map<String, String>) wish.get("webPush"));
            subscription.putAll(keys);
            wish.put("webPush", subscription);
            assertProblem(phone.put(wish), ProblemType.INVALID_BODY, "");
        }
    }

    @Test
    void nothing_else_is_to_be_had_there() {
        assertProblem(
                given().header("Authorization", "Device " + phone.handle()).get("/v1/device"),
                ProblemType.METHOD_NOT_ALLOWED,
                "");
        assertProblem(
                given().header("Authorization", "Device " + phone.handle())
                        .delete("/v1/device?handle=" + phone.handle()),
                ProblemType.UNKNOWN_PARAMETER,
                phone.handle());
        assertProblem(
                given().header("Authorization", "Device " + phone.handle())
                        .contentType("text/plain")
                        .body("token")
                        .put("/v1/device"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "");
    }

    private long registrations() throws SQLException {
        return owner.number("SELECT count(*) FROM device.registration");
    }
}
