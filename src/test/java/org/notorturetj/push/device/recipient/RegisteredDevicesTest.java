package org.notorturetj.push.device.recipient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.registration.ConfirmationDispatcher;
import org.notorturetj.push.device.registration.Phone;
import org.notorturetj.push.device.registration.SilentMessages;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteredDevicesTest {
    /** 23:30 in Dushanbe. */
    private static final Instant NIGHT = Instant.parse("2026-11-25T18:30:00Z");

    private static final Instant DAY = Instant.parse("2026-11-25T09:00:00Z");

    @Inject ConfirmationDispatcher send;
    @Inject SilentMessages messages;
    @Inject ReadableDevices everybody;
    @Inject RegisteredDevices devices;
    @Inject RegisteredDevices gone;
    @Inject Owner owner;

    @BeforeEach
    void begin_with_nobody() throws SQLException {
        owner.execute("TRUNCATE device.registration, device.confirmation");
    }

    @Test
    void pages_follow_each_other_and_leave_nobody_out() {
        Set<String> registered =
                java.util.stream.IntStream.range(0, 7)
                        .mapToObj(i -> registered(Phone.fresh(), Map.of()))
                        .collect(Collectors.toSet());
        Phone.fresh().register(Phone.token()); // and one that waits
        assertThat(addresses(new Audience(WakeupKind.ALERT, true, Set.of()), DAY))
                .hasSize(7)
                .containsExactlyInAnyOrderElementsOf(registered);
        var first = devices.page(new Audience(WakeupKind.ALERT, true, Set.of()), 0, 3, DAY);
        assertThat(first.devices()).hasSize(3);
        assertThat(first.more()).isTrue();
        var rest =
                devices.page(
                        new Audience(WakeupKind.ALERT, true, Set.of()), first.last(), 100, DAY);
        assertThat(rest.devices()).hasSize(4);
        assertThat(rest.more()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void each_is_woken_up_for_what_it_asked_and_all_for_a_compromised_line(WakeupKind kind) {
        String urgent = registered(Phone.fresh(), Map.of("topics", List.of("urgent")));
        String digest = registered(Phone.fresh(), Map.of("topics", List.of("digest")));
        String both = registered(Phone.fresh(), Map.of("topics", List.of("digest", "urgent")));
        List<String> expected =
                switch (kind) {
                    case ALERT, RETRACT -> List.of(urgent, both);
                    case HOTLINE -> List.of(urgent, digest, both);
                    case DIGEST -> List.of(digest, both);
                };
        assertThat(addresses(new Audience(kind, false, Set.of()), DAY))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void regions_are_looked_at_where_both_name_some() {
        String anywhere = registered(Phone.fresh(), Map.of());
        String pamir = registered(Phone.fresh(), Map.of("regions", List.of("TJ-GB")));
        String others = registered(Phone.fresh(), Map.of("regions", List.of("TJ-KT", "TJ-SU")));
        assertThat(addresses(new Audience(WakeupKind.ALERT, true, Set.of("TJ-GB", "TJ-DU")), DAY))
                .containsExactlyInAnyOrder(anywhere, pamir);
        assertThat(addresses(new Audience(WakeupKind.ALERT, true, Set.of()), DAY))
                .containsExactlyInAnyOrder(anywhere, pamir, others);
    }

    @Test
    void in_quiet_hours_what_is_not_urgent_waits_for_their_end() {
        String sleeper =
                registered(
                        Phone.fresh(),
                        Map.of(
                                "topics",
                                List.of("urgent", "digest"),
                                "quietHours",
                                Map.of("from", "22:00", "to", "07:15")));
        assertThat(everybody.of(new Audience(WakeupKind.DIGEST, false, Set.of()), NIGHT))
                .extracting(Device::quietUntil)
                .containsExactly(Optional.of(Instant.parse("2026-11-26T02:15:00Z")));
        assertThat(everybody.of(new Audience(WakeupKind.ALERT, true, Set.of()), NIGHT))
                .extracting(Device::quietUntil)
                .containsExactly(Optional.empty());
        assertThat(everybody.of(new Audience(WakeupKind.DIGEST, false, Set.of()), DAY))
                .extracting(Device::quietUntil)
                .containsExactly(Optional.empty());
        assertThat(everybody.at(sleeper)).isPresent();
    }

    @Test
    void what_is_gone_is_removed_unless_it_has_come_back_meanwhile() {
        Phone phone = Phone.fresh();
        String token = registered(phone, Map.of());
        Device read = everybody.at(token).orElseThrow();
        phone.register(token); // while the push service was answering
        assertThat(gone.remove(read.targetHash(), read.version())).isFalse();
        assertThat(everybody.at(token)).isPresent();

        Device again = everybody.at(token).orElseThrow();
        assertThat(again.targetHash()).isEqualTo(read.targetHash());
        assertThat(gone.remove(again.targetHash(), again.version())).isTrue();
        assertThat(everybody.at(token)).isEmpty();
        assertThat(gone.remove(again.targetHash(), again.version())).isFalse();
    }

    @Test
    void what_was_deleted_and_made_anew_is_not_what_was_read() throws SQLException {
        Phone phone = Phone.fresh();
        String token = registered(phone, Map.of());
        Device read = everybody.at(token).orElseThrow();
        phone.forget();
        owner.execute("TRUNCATE device.confirmation"); // ten minutes later
        register(phone, token, Map.of());
        assertThat(gone.remove(read.targetHash(), read.version())).isFalse();
        assertThat(everybody.at(token)).isPresent();
    }

    @Test
    void what_was_moved_to_another_row_is_opened_for_nobody() throws SQLException {
        String one = registered(Phone.fresh(), Map.of());
        String other = registered(Phone.fresh(), Map.of());
        owner.execute(
                """
                UPDATE device.registration SET sealed =
                    (SELECT sealed FROM device.registration ORDER BY id DESC LIMIT 1)
                WHERE id = (SELECT min(id) FROM device.registration)
                """);
        assertThat(everybody.at(one)).isEmpty();
        assertThat(everybody.at(other)).isPresent();
    }

    @Test
    void the_keys_are_readable_by_their_owner_only() throws Exception {
        Path key = TestDatabase.keys().resolve("device.key");
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    }

    private Set<String> addresses(Audience audience, Instant now) {
        List<Device> all = everybody.of(audience, now);
        Set<String> addresses =
                all.stream().map(device -> device.target().address()).collect(Collectors.toSet());
        assertThat(addresses).hasSameSizeAs(all);
        return addresses;
    }

    private String registered(Phone phone, Map<String, Object> wishes) {
        String token = Phone.token();
        register(phone, token, wishes);
        return token;
    }

    private void register(Phone phone, String token, Map<String, Object> wishes) {
        var wish = Phone.wish(token);
        wish.putAll(wishes);
        assertThat(phone.put(wish).statusCode()).isEqualTo(202);
        send.sendWanted();
        phone.confirm(messages.lastAt(token));
    }
}
