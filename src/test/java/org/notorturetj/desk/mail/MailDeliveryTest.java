package org.notorturetj.desk.mail;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.log.WholeLog;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Mail is neither lost nor sent twice, and no failure tells whom it was for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@WithSettings("notorturetj.desk.mail.enabled=true")
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MailDeliveryTest {
    @Inject MailedPeople desk;
    @Inject Staff staff;
    @Inject Owner owner;
    @Inject SendMail send;
    @Inject MailOutbox outbox;
    @Inject SettableClock clock;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    @BeforeEach
    void people_and_a_mail_server() throws SQLException {
        desk.arrive();
    }

    @AfterEach
    void tidy_up() throws SQLException {
        desk.leave();
    }

    @Test
    void a_mail_server_outage_delays_mail_but_loses_none() throws SQLException {
        // given
        desk.stopServer();
        desk.propose(desk.editor());
        // when
        send.sendDue();
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail WHERE asked > answered"))
                .isEqualTo(2);
        assertThat(owner.number("SELECT max(attempts) FROM desk.mail")).isEqualTo(1);
        // when: up again, but not yet retried
        desk.startServer();
        desk.advance(Duration.ofSeconds(29));
        send.sendDue();
        // then
        assertThat(desk.recipients()).isEmpty();
        // when: a server that has just started may still reject one
        desk.advance(Duration.ofSeconds(1));
        send.sendDue();
        desk.advance(Duration.ofHours(1));
        send.sendDue();
        // then
        assertThat(desk.recipients())
                .containsExactlyInAnyOrder(
                        desk.address(desk.coordinator()), desk.address(desk.lawyer()));
    }

    @Test
    void retries_back_off_exponentially() throws SQLException {
        // given
        staff.freeze(desk.coordinator().id());
        desk.stopServer();
        desk.propose(desk.editor());
        // then
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            send.sendDue();
            assertThat(
                            owner.number(
                                    "SELECT extract(epoch FROM next_at - '%s'::timestamptz)::bigint FROM desk.mail"
                                            .formatted(clock.instant())))
                    .isEqualTo(seconds);
            desk.advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void a_mail_claimed_by_a_crashed_node_is_sent_by_another() {
        // given
        desk.propose(desk.editor());
        for (int i = 0; i < 2; i++) {
            assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isPresent();
        }
        // when
        desk.advance(Duration.ofSeconds(119));
        send.sendDue();
        // then
        assertThat(desk.recipients()).isEmpty();
        // when
        desk.advance(Duration.ofSeconds(1));
        send.sendDue();
        // then
        assertThat(desk.recipients()).hasSize(2);
    }

    @Test
    void a_request_made_while_a_mail_is_being_sent_is_not_lost() {
        // given
        outbox.ask(List.of(desk.lawyer().id()), clock.instant());
        DueMail beingSent = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        // when
        outbox.ask(List.of(desk.lawyer().id()), clock.instant());
        outbox.done(beingSent, clock.instant());
        // then
        DueMail next = outbox.take(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
        outbox.done(next, clock.instant());
        assertThat(outbox.take(clock.instant(), Duration.ofMinutes(2))).isEmpty();
    }

    @Test
    void sent_mail_is_forgotten_after_ten_minutes() throws SQLException {
        // given
        desk.propose(desk.editor());
        send.sendDue();
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isEqualTo(2);
        // when
        desk.advance(Duration.ofMinutes(10));
        send.sendDue();
        // then
        assertThat(owner.number("SELECT count(*) FROM desk.mail")).isZero();
        assertThat(desk.recipients()).hasSize(2);
    }

    @Test
    void no_failure_logs_an_address() throws IOException {
        // given
        desk.propose(desk.editor());
        try (var log = new WholeLog()) {
            // when: it is down, rejects, then accepts the mail
            desk.stopServer();
            send.sendDue();
            try (var refusing = new RefusingServer(port)) {
                desk.advance(Duration.ofMinutes(1));
                send.sendDue();
                desk.advance(Duration.ofMinutes(2));
                send.sendDue();
                assertThat(refusing.refused()).isPositive();
            }
            desk.startServer();
            desk.advance(Duration.ofHours(1));
            send.sendDue();
            // then
            assertThat(desk.recipients()).hasSize(2);
            assertThat(log.lines())
                    .anyMatch(line -> line.contains("not sent (reply 550)"))
                    .noneMatch(line -> line.contains("planted-login"))
                    .noneMatch(line -> line.contains("@example.org"))
                    .noneMatch(line -> line.contains("Something waits"));
        }
    }
}
