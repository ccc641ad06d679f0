package org.notorturetj.push.device.registration;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.Channel;
import org.notorturetj.push.device.recipient.Device;
import org.notorturetj.push.device.recipient.ReadableDevices;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringTest {
    @Inject ConfirmationDispatcher send;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject SettableClock clock;
    @Inject Owner owner;

    private final Phone phone = Phone.fresh();
    private final String token = Phone.token();
    private Instant now;

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        now = Instant.parse("2026-11-25T09:00:00Z");
        clock.stopAt(now);
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void a_phone_that_proves_its_token_is_woken_up() {
        phone.register(token).then().statusCode(202);
        assertThat(everybody.at(token)).isEmpty();

        send.sendWanted();
        assertThat(messages.at(token)).hasSize(1);
        assertThat(everybody.at(token)).isEmpty();

        phone.confirm(messages.lastAt(token)).then().statusCode(204);
        Device device = everybody.at(token).orElseThrow();
        assertThat(device.target().channel()).isEqualTo(Channel.TOKEN);
        assertThat(device.target().language().tag()).isEqualTo("tg");
    }

    @Test
    void a_browser_that_proves_its_subscription_is_woken_up() {
        String endpoint = "https://updates.push.services.mozilla.com/wpush/v2/" + Phone.random(40);
        phone.put(Phone.subscription(endpoint)).then().statusCode(202);
        send.sendWanted();
        phone.confirm(messages.lastAt(endpoint));

        Device device = everybody.at(endpoint).orElseThrow();
        assertThat(device.target().channel()).isEqualTo(Channel.WEB_PUSH);
        var address = org.notorturetj.push.WebPushAddress.of(device.target());
        assertThat(address.endpoint()).hasToString(endpoint);
        assertThat(address.auth()).isEqualTo("BTBZMqHH6r4Tts7J_aSIgg");
        assertThat(address.p256dh()).hasSize(87);
    }

    @Test
    void a_new_token_replaces_the_old_one_once_it_is_proven() {
        registered(phone, token);
        String next = Phone.token();
        phone.register(next);
        assertThat(everybody.at(token)).isPresent();
        assertThat(everybody.at(next)).isEmpty();

        send.sendWanted();
        phone.confirm(messages.lastAt(next));
        assertThat(everybody.at(token)).isEmpty();
        assertThat(everybody.at(next)).isPresent();
    }

    @Test
    void the_same_token_again_needs_no_proof_and_changes_what_it_wants() {
        registered(phone, token);
        long version = everybody.at(token).orElseThrow().version();
        var wish = Phone.wish(token, "digest");
        wish.put("language", "en");
        phone.put(wish).then().statusCode(202);
        send.sendWanted();

        assertThat(messages.at(token)).hasSize(1);
        Device device = everybody.at(token).orElseThrow();
        assertThat(device.target().language().tag()).isEqualTo("en");
        assertThat(device.version()).isGreaterThan(version);
    }

    @Test
    void a_token_of_another_handle_moves_only_after_it_is_proven() throws SQLException {
        registered(phone, token);
        Phone reinstalled = Phone.fresh();
        reinstalled.register(token);
        assertThat(count("confirmed")).isEqualTo(1);
        assertThat(everybody.at(token)).isPresent();

        later(Duration.ofMinutes(11));
        send.sendWanted();
        // the phone has the message; whoever has only the handle, or only the nonce, moves nothing
        Phone.fresh().confirm(messages.lastAt(token)).then().statusCode(204);
        phone.confirm(messages.lastAt(token)).then().statusCode(204);
        reinstalled.confirm(Phone.random(32)).then().statusCode(204);
        assertThat(count("NOT confirmed")).isEqualTo(1);

        reinstalled.confirm(messages.lastAt(token));
        assertThat(count("true")).isEqualTo(1);
        assertThat(everybody.at(token)).isPresent();
        phone.forget();
        assertThat(everybody.at(token)).isPresent();
        reinstalled.forget();
        assertThat(everybody.at(token)).isEmpty();
    }

    @Test
    void whoever_registers_a_strangers_token_gets_it_neither_away_nor_woken_up_again_and_again() {
        registered(phone, token);
        for (int i = 0; i < 20; i++) {
            Phone.fresh().register(token).then().statusCode(202);
            send.sendWanted();
        }
        assertThat(messages.at(token)).hasSize(1);
        later(Duration.ofMinutes(11));
        send.sendWanted();
        send.sendWanted();
        assertThat(messages.at(token)).hasSize(2);
        assertThat(everybody.at(token)).isPresent();
    }

    @Test
    void deleting_forgets_all_of_it_and_again_and_again() throws SQLException {
        registered(phone, token);
        phone.register(Phone.token());
        phone.forget().then().statusCode(204);
        phone.forget().then().statusCode(204);
        assertThat(count("true")).isZero();
    }

    @Test
    void answers_say_nothing_of_what_is_known() {
        registered(phone, token);
        Phone stranger = Phone.fresh();

        List<Response> puts =
                List.of(
                        phone.register(token),
                        phone.register(Phone.token()),
                        stranger.register(token),
                        stranger.register(Phone.token()));
        assertThat(puts).extracting(RegisteringTest::seen).containsOnly("202 [no-store] ");
        List<Response> others =
                List.of(
                        stranger.confirm(Phone.random(32)),
                        Phone.fresh().confirm(Phone.random(32)),
                        phone.forget(),
                        phone.forget(),
                        Phone.fresh().forget());
        assertThat(others).extracting(RegisteringTest::seen).containsOnly("204 [no-store] ");
    }

    @Test
    void a_nonce_is_good_once_and_not_for_ever() throws SQLException {
        phone.register(token);
        send.sendWanted();
        String nonce = messages.lastAt(token);
        later(Duration.ofMinutes(61));
        phone.confirm(nonce).then().statusCode(204);
        assertThat(everybody.at(token)).isEmpty();

        phone.register(token);
        send.sendWanted();
        phone.confirm(messages.lastAt(token));
        phone.forget();
        phone.register(token);
        phone.confirm(messages.lastAt(token));
        assertThat(count("confirmed")).isZero();
    }

    @Test
    void asking_once_more_leaves_the_message_good_that_is_on_its_way() {
        phone.register(token);
        send.sendWanted();
        phone.register(token);
        send.sendWanted();
        assertThat(messages.at(token)).hasSize(1);
        phone.confirm(messages.lastAt(token));
        assertThat(everybody.at(token)).isPresent();
    }

    @Test
    void a_device_that_is_gone_by_its_provider_is_dropped_at_once()
            throws SQLException, InterruptedException {
        messages.hasGone(token);
        phone.register(token);
        send.sendWanted();
        for (int i = 0; i < 100 && count("true") > 0; i++) {
            Thread.sleep(50); // the answer is learnt in a thread of its own
        }
        assertThat(count("true")).isZero();
    }

    @Test
    void a_page_of_any_origin_may_register_its_browser() {
        Response preflight =
                given().header("Origin", "https://www.example.org")
                        .header("Access-Control-Request-Method", "PUT")
                        .header("Access-Control-Request-Headers", "authorization,content-type")
                        .options("/v1/device");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");

        Response answer =
                given().header("Origin", "https://www.example.org")
                        .header("Authorization", "Device " + phone.handle())
                        .delete("/v1/device");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private void registered(Phone device, String address) {
        device.register(address);
        send.sendWanted();
        device.confirm(messages.lastAt(address));
        assertThat(everybody.at(address)).isPresent();
    }

    private void later(Duration time) {
        now = now.plus(time);
        clock.stopAt(now);
    }

    private long count(String condition) throws SQLException {
        return owner.number("SELECT count(*) FROM device.registration WHERE " + condition);
    }

    private static String seen(Response answer) {
        return "%d %s %s"
                .formatted(
                        answer.statusCode(),
                        answer.headers().getValues("Cache-Control"),
                        answer.asString());
    }
}
