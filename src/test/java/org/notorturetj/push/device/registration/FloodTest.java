package org.notorturetj.push.device.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.device.recipient.ReadableDevices;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings({
    "notorturetj.limits.rates.devices=60 in 10m",
    "notorturetj.limits.rates.devices-altogether=600 in 1m"
})
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FloodTest {
    private static final int MANY = 3_000;

    /** Each test starts a day after the previous one, when its rate limits have refilled. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject ConfirmationDispatcher send;
    @Inject DeviceExpiry forget;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @TestHTTPResource("/v1/device")
    URI device;

    private final HttpClient client = HttpClient.newHttpClient();
    private Instant now;

    @BeforeEach
    void begin_with_nobody_and_full_buckets() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        clock.letGo(); // an earlier class may have stopped it days ahead
        now = clock.instant().plus(Duration.ofDays(DAYS.incrementAndGet()));
        clock.stopAt(now);
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void who_registers_thousands_of_times_from_one_address_harms_nobody() throws SQLException {
        String token = Phone.token();
        Map<Integer, Integer> answers = flood(i -> "203.0.113.9", i -> token);
        assertThat(answers).containsOnly(Map.entry(202, 60), Map.entry(429, MANY - 60));
        assertThat(owner.number("SELECT count(*) FROM device.registration")).isEqualTo(60);
        send.sendWanted();
        assertThat(messages.at(token)).hasSize(1);

        // meanwhile, elsewhere
        String neighbour = Phone.token();
        Phone phone = Phone.fresh();
        assertThat(from("198.51.100.1", phone, neighbour).statusCode()).isEqualTo(202);
        send.sendWanted();
        phone.confirm(messages.lastAt(neighbour));
        assertThat(everybody.at(neighbour)).isPresent();

        now = now.plus(Duration.ofMinutes(61));
        clock.stopAt(now);
        forget.forgetDue();
        assertThat(owner.number("SELECT count(*) FROM device.registration")).isEqualTo(1);
    }

    @Test
    void thousands_of_addresses_write_no_more_than_one_minute_allows() throws SQLException {
        Map<Integer, Integer> answers =
                flood(i -> "10.%d.%d.1".formatted(i / 250, i % 250), i -> Phone.token());
        assertThat(answers).containsOnly(Map.entry(202, 600), Map.entry(429, MANY - 600));
        assertThat(owner.number("SELECT count(*) FROM device.registration")).isEqualTo(600);

        Response refused = from("198.51.100.2", Phone.fresh(), Phone.token());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        // and whoever wants to be forgotten is
        given().header("Authorization", "Device " + Phone.fresh().handle())
                .header("X-Forwarded-For", "198.51.100.2")
                .delete("/v1/device")
                .then()
                .statusCode(204);
        now = now.plusSeconds(1);
        clock.stopAt(now);
        assertThat(from("198.51.100.2", Phone.fresh(), Phone.token()).statusCode()).isEqualTo(202);
    }

    @Test
    void whoever_comes_last_of_a_flood_is_asked_first() {
        flood(600, i -> "10.9.%d.1".formatted(i % 250), i -> Phone.token());
        now = now.plusSeconds(1);
        clock.stopAt(now);
        Phone phone = Phone.fresh();
        String token = Phone.token();
        from("198.51.100.3", phone, token);
        send.sendWanted();
        assertThat(messages.at(token)).hasSize(1);
    }

    private Map<Integer, Integer> flood(IntFunction<String> address, IntFunction<String> token) {
        return flood(MANY, address, token);
    }

    private Map<Integer, Integer> flood(
            int times, IntFunction<String> address, IntFunction<String> token) {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < times; i++) {
            answers.merge(plainly(address.apply(i), token.apply(i)), 1, Integer::sum);
        }
        return answers;
    }

    /** As fast as one client can: 20,000 answers need not all be held against the contract. */
    private int plainly(String address, String token) {
        try {
            return client.send(
                            HttpRequest.newBuilder(device)
                                    .header("X-Forwarded-For", address)
                                    .header("Authorization", "Device " + Phone.fresh().handle())
                                    .header("Content-Type", "application/json")
                                    .PUT(BodyPublishers.ofString(wish(token)))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String wish(String token) {
        return "{\"fcm\":{\"token\":\"%s\"},\"language\":\"tg\",\"topics\":[\"urgent\"]}"
                .formatted(token);
    }

    private static Response from(String address, Phone phone, String token) {
        return given().header("X-Forwarded-For", address)
                .header("Authorization", "Device " + phone.handle())
                .contentType("application/json")
                .body(Phone.wish(token))
                .put("/v1/device");
    }
}
