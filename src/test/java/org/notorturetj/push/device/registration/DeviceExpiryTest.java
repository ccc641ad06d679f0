package org.notorturetj.push.device.registration;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.device.recipient.ReadableDevices;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceExpiryTest {
    private static final Instant START = Instant.parse("2026-11-25T09:00:00Z");

    @Inject ConfirmationDispatcher send;
    @Inject DeviceExpiry expiry;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject SettableClock clock;
    @Inject Owner owner;

    private final Phone phone = Phone.fresh();
    private final String token = Phone.token();

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
        clock.stopAt(START);
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void what_was_never_proven_is_dropped_after_an_hour() throws SQLException {
        phone.register(token);
        expireAfter(Duration.ofMinutes(59));
        assertThat(count("true")).isEqualTo(1);

        expireAfter(Duration.ofMinutes(61));
        assertThat(count("true")).isZero();
    }

    @Test
    void who_is_not_heard_of_for_60_days_is_forgotten() throws SQLException {
        registered(phone, token);
        String other = Phone.token();
        Phone faithful = Phone.fresh();
        registered(faithful, other);

        clock.stopAt(START.plus(Duration.ofDays(60)));
        faithful.register(other);
        expiry.forgetDue();
        assertThat(everybody.at(token)).isPresent();

        expireAfter(Duration.ofDays(61));
        assertThat(everybody.at(token)).isEmpty();
        assertThat(everybody.at(other)).isPresent();
        assertThat(owner.number("SELECT count(*) FROM device.confirmation")).isZero();
    }

    @Test
    void of_time_a_row_keeps_only_a_day() throws SQLException {
        registered(phone, token);
        assertThat(count("seen_on = DATE '2026-11-25' AND asked_at IS NULL")).isEqualTo(1);
    }

    private void expireAfter(Duration time) {
        clock.stopAt(START.plus(time));
        expiry.forgetDue();
    }

    private void registered(Phone device, String address) {
        device.register(address);
        send.sendWanted();
        device.confirm(messages.lastAt(address));
        assertThat(everybody.at(address)).isPresent();
    }

    private long count(String condition) throws SQLException {
        return owner.number("SELECT count(*) FROM device.registration WHERE " + condition);
    }
}
