package org.notorturetj.push.device.registration;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.contract.ExpectServerError;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.http.OddRequests;
import org.notorturetj.support.log.WholeLog;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever steals the database, the log and the metrics learns of nobody's device. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceThiefTest {
    private static final String ENDPOINT =
            "https://updates.push.services.mozilla.com/wpush/v2/planted-endpoint-of-a-browser";

    @Inject ConfirmationDispatcher send;
    @Inject SilentMessages messages;
    @Inject Owner owner;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    @ExpectServerError(500)
    void no_token_handle_endpoint_or_nonce_is_found_in_a_dump_a_log_or_a_metric() throws Exception {
        Phone phone = Phone.fresh();
        Phone waiting = Phone.fresh();
        Phone browser = Phone.fresh();
        String token = "planted-token-of-a-phone:" + Phone.random(40);
        String unconfirmed = "planted-token-that-waits:" + Phone.random(40);
        // Vert.x traces paths at a level that no setting of a server turns on
        OddRequests.send(port, "/v1/device/planted-path");
        OddRequests.send(port, "/v1/tg/cases/planted-case");
        try (var log = new WholeLog()) {
            phone.register(token);
            waiting.register(unconfirmed);
            browser.put(Phone.subscription(ENDPOINT));
            send.sendWanted();
            phone.confirm(messages.lastAt(token));
            browser.confirm(messages.lastAt(ENDPOINT));
            // what goes wrong is where others log too much
            phone.register("planted token that is none");
            phone.put("{\"fcm\": {\"token\": \"planted-broken-json");
            given().header("Authorization", "Device planted-handle")
                    .header("User-Agent", "planted-user-agent")
                    .header("X-Forwarded-For", "198.51.100.77")
                    .delete("/v1/device");
            whenTheTableIsAway(() -> waiting.register(unconfirmed).then().statusCode(500));

            String measured =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(metrics).build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            assertThat(measured).contains("/v1/device");
            for (String haystack :
                    List.of(Dump.ofEveryTable(), String.join("\n", log.lines()), measured)) {
                for (String needle :
                        List.of(
                                "planted",
                                token,
                                unconfirmed,
                                phone.handle(),
                                waiting.handle(),
                                browser.handle(),
                                messages.lastAt(token),
                                messages.lastAt(unconfirmed),
                                "BTBZMqHH6r4Tts7J_aSIgg",
                                "198.51.100.77")) {
                    hidesEvenIfHashedPlainly(haystack, needle);
                }
            }
        }
    }

    /** Plainly hashed, a token that Google hands over could be found in the dump. */
    private static void hidesEvenIfHashedPlainly(String haystack, String needle) throws Exception {
        byte[] bytes = needle.getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(haystack)
                .doesNotContain(needle)
                .doesNotContain(HexFormat.of().formatHex(bytes))
                .doesNotContain(HexFormat.of().formatHex(hash))
                .doesNotContain(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    @Test
    void rows_of_phones_and_browsers_look_the_same() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        Phone.fresh().register("x".repeat(20));
        var far = Phone.wish("x".repeat(400));
        far.put("regions", List.of("TJ-GB", "TJ-KT"));
        far.put("quietHours", Map.of("from", "22:00", "to", "07:00"));
        Phone.fresh().put(far);
        Phone.fresh().put(Phone.subscription(ENDPOINT));
        assertThat(
                        owner.number(
                                "SELECT count(DISTINCT octet_length(sealed)) FROM device.registration"))
                .isEqualTo(1);
    }

    private void whenTheTableIsAway(Runnable work) throws SQLException {
        owner.execute("ALTER TABLE device.registration RENAME TO away");
        try {
            work.run();
        } finally {
            owner.execute("ALTER TABLE device.away RENAME TO registration");
        }
    }
}
