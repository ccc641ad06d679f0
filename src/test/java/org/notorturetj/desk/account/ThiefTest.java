package org.notorturetj.desk.account;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.OddRequests;
import org.notorturetj.support.people.Desk;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A thief of the database, the logs and the metrics cannot identify anybody. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ThiefTest {
    private static final String NEXT = "planted-password-of-nine-apricots";

    @Inject Staff staff;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final Log log = new Log();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(log);
        staff.clearDelays();
    }

    @Test
    void nothing_that_was_typed_or_shown_appears_in_a_dump_a_log_or_a_metric() throws Exception {
        List<String> planted = new ArrayList<>();
        staff.dismissEverybody();
        var administrator = staff.with(Role.ADMINISTRATOR);
        Desk desk = Desk.as(administrator);
        var created =
                desk.post(
                                "accounts",
                                Map.of(
                                        "login",
                                        "planted-thief-login",
                                        "email",
                                        "planted-thief@example.org",
                                        "roles",
                                        List.of("editor")))
                        .jsonPath();
        var program =
                desk.post(
                                "accounts",
                                Map.of("login", "planted-program", "roles", List.of("service")))
                        .jsonPath();
        String initial = created.getString("password");
        String token = Desk.signIn("planted-thief-login", initial).jsonPath().getString("token");
        Desk owner = Desk.as(token);
        owner.put("account/password", Map.of("current", initial, "next", NEXT));
        String secret =
                owner.post("account/totp", Map.of("password", NEXT)).jsonPath().getString("secret");
        List<String> codes =
                owner.post("account/totp/confirmation", Map.of("code", staff.code(secret, 0)))
                        .jsonPath()
                        .getList("codes");
        // failures are where too much is often logged
        Desk.signIn("planted-wrong-login", "planted-wrong-password", codes.get(0));
        Desk.as("planted-wrong-token").get("account");
        owner.put("account/password", Map.of("current", "planted-guess", "next", NEXT));
        given().header("User-Agent", "planted-user-agent")
                .header("X-Forwarded-For", "198.51.100.77")
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"login\": \"planted-broken-json\", ")
                .post("/desk/v1/sessions");
        for (String address :
                List.of(
                        "/desk/v1/documents/planted-document",
                        "/desk/v1/accounts/planted-account",
                        "/desk/v1/previews/planted-link-of-a-draft",
                        "/v1/ru/cases/planted-case-that-was-read",
                        "/planted-anywhere")) {
            OddRequests.send(port, address);
        }

        planted.addAll(
                List.of(
                        "planted-",
                        initial,
                        token,
                        program.getString("token"),
                        administrator.token(),
                        secret,
                        NEXT,
                        Staff.PASSWORD,
                        "198.51.100.77"));
        planted.addAll(codes);
        planted.addAll(codes.stream().map(code -> code.replace("-", "")).toList());
        String measured =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(metrics).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        assertThat(measured).contains("http_server_requests", "/desk/v1/sessions");
        for (String haystack : List.of(Dump.ofEveryTable(), log.text(), measured)) {
            for (String needle : planted) {
                assertThat(haystack).doesNotContain(needle);
                byte[] bytes = needle.getBytes(StandardCharsets.UTF_8);
                assertThat(haystack).doesNotContain(HexFormat.of().formatHex(bytes));
                assertThat(haystack)
                        .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            }
        }
    }

    private static final class Log extends Handler {
        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        String text() {
            var text = new StringWriter();
            for (LogRecord entry : records) {
                text.append(entry.getMessage()).append('\n');
                for (Object parameter :
                        entry.getParameters() == null ? new Object[0] : entry.getParameters()) {
                    text.append(String.valueOf(parameter)).append('\n');
                }
                if (entry.getThrown() != null) {
                    entry.getThrown().printStackTrace(new PrintWriter(text));
                }
            }
            return text.toString();
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
