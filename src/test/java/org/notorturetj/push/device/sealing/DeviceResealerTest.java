package org.notorturetj.push.device.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.Role;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.recipient.Audience;
import org.notorturetj.push.device.recipient.Device;
import org.notorturetj.push.device.recipient.ReadableDevices;
import org.notorturetj.push.device.recipient.RegisteredDevices;
import org.notorturetj.push.device.registration.ConfirmationDispatcher;
import org.notorturetj.push.device.registration.Phone;
import org.notorturetj.push.device.registration.SilentMessages;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceResealerTest {
    private static final String FROM_THE_DOOR =
            "SELECT count(*) FROM device.registration WHERE get_byte(sealed, 0) = 1";

    private static final String UNREADABLE = "decode('01' || repeat('5a', 1072), 'hex')";

    @Inject ConfirmationDispatcher send;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject RegisteredDevices devices;
    @Inject DeviceResealer seal;
    @Inject RegisteredDevices gone;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void what_was_sealed_again_is_the_same_device() throws SQLException {
        String token = Phone.token();
        Map<String, Object> wish = new LinkedHashMap<>(Phone.wish(token, "urgent", "digest"));
        wish.put("regions", List.of("TJ-GB"));
        wish.put("quietHours", Map.of("from", "00:00", "to", "23:59"));
        Phone phone = confirmed(wish, token);
        Device before = everybody.at(token).orElseThrow();
        List<Device> digest = digest();

        seal.sealDue();

        assertThat(owner.number(FROM_THE_DOOR)).isZero();
        assertThat(everybody.at(token)).contains(before);
        assertThat(digest()).isEqualTo(digest).first().matches(d -> d.quietUntil().isPresent());
        assertThat(devices.now(List.of(before.id()))).containsExactly(before);
        assertThat(gone.remove(before.targetHash(), before.version())).isTrue();
        assertThat(phone.forget().statusCode()).isEqualTo(204);
    }

    @Test
    void a_phone_that_registers_again_is_sealed_again_with_what_it_says_now() throws SQLException {
        String token = Phone.token();
        Phone phone = confirmed(Phone.wish(token), token);
        seal.sealDue();
        Map<String, Object> wish = new LinkedHashMap<>(Phone.wish(token));
        wish.put("language", "ru");
        assertThat(phone.put(wish).statusCode()).isEqualTo(202);
        Device now = everybody.at(token).orElseThrow();
        assertThat(now.target().language().tag()).isEqualTo("ru");
        seal.sealDue();
        assertThat(owner.number(FROM_THE_DOOR)).isZero();
        assertThat(everybody.at(token)).contains(now);
    }

    @Test
    void what_waits_for_its_confirmation_waits() throws SQLException {
        Phone.fresh().register(Phone.token());
        seal.sealDue();
        assertThat(owner.number(FROM_THE_DOOR)).isEqualTo(1);
    }

    @Test
    void what_is_being_registered_again_is_left_alone() throws Exception {
        String token = Phone.token();
        confirmed(Phone.wish(token), token);
        try (Connection door = TestDatabase.access().connect(Role.OWNER);
                var statement = door.createStatement()) {
            door.setAutoCommit(false);
            statement.execute("UPDATE device.registration SET sealed = " + UNREADABLE);
            var sealing = CompletableFuture.runAsync(seal::sealDue);
            sealing.get(5, TimeUnit.SECONDS);
            door.commit();
        }
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM device.registration WHERE sealed = "
                                        + UNREADABLE))
                .isEqualTo(1);
    }

    @Test
    void what_was_sealed_for_another_key_holds_nobody_up() throws SQLException {
        String orphan = Phone.token();
        confirmed(Phone.wish(orphan), orphan);
        owner.execute("UPDATE device.registration SET sealed = " + UNREADABLE);
        String token = Phone.token();
        confirmed(Phone.wish(token), token);
        seal.sealDue();
        assertThat(owner.number(FROM_THE_DOOR)).isEqualTo(1);
        assertThat(everybody.at(token)).isPresent();
        assertThat(everybody.at(orphan)).isEmpty();
    }

    @Test
    void what_was_committed_out_of_order_is_found_within_the_hour() throws SQLException {
        String token = Phone.token();
        Phone phone = Phone.fresh();
        phone.register(token);
        owner.execute("CREATE TABLE device.sent AS SELECT sealed FROM device.registration");
        try {
            send.sendWanted();
            phone.confirm(messages.lastAt(token));
            seal.sealDue();
            owner.execute(
                    "UPDATE device.registration SET version = 1, sealed = (SELECT sealed FROM device.sent)");
        } finally {
            owner.execute("DROP TABLE device.sent");
        }
        seal.sealDue();
        assertThat(everybody.at(token)).isPresent();
        assertThat(owner.number(FROM_THE_DOOR)).isEqualTo(1);
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(61)));
        seal.sealDue();
        assertThat(owner.number(FROM_THE_DOOR)).isZero();
        assertThat(everybody.at(token)).isPresent();
    }

    private List<Device> digest() {
        return everybody.of(
                new Audience(WakeupKind.DIGEST, false, java.util.Set.of()), clock.instant());
    }

    private Phone confirmed(Map<String, Object> wish, String token) {
        Phone phone = Phone.fresh();
        phone.put(wish);
        send.sendWanted();
        phone.confirm(messages.lastAt(token));
        assertThat(everybody.at(token)).isPresent();
        return phone;
    }
}
