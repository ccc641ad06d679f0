package org.notorturetj.push.fcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Outcome;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;
import org.notorturetj.standin.fcm.FcmStandIn;

import static org.assertj.core.api.Assertions.assertThat;

/** The bearer tokens of the service account. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensOfAccessTest {
    @Test
    void one_token_is_asked_for_and_only_with_the_right_to_send() throws IOException {
        try (var fcm = new FcmFixture()) {
            for (int i = 0; i < 5; i++) {
                fcm.send(FcmFixture.alert(), FcmFixture.token("phone-" + i));
            }
            assertThat(fcm.standIn.askedScopes())
                    .containsExactly(List.of("https://www.googleapis.com/auth/firebase.messaging"));
        }
    }

    @Test
    void after_a_refused_token_the_next_message_takes_a_new_one() throws IOException {
        try (var fcm = new FcmFixture()) {
            // given
            fcm.send(FcmFixture.alert(), FcmFixture.token("a"));
            fcm.standIn.forgetTokens();
            // when, then
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("b")))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> {
                                assertThat(later.code()).isEqualTo("HTTP_401");
                                assertThat(later.everybody()).isTrue();
                            });
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("b")))
                    .isEqualTo(new Outcome.Accepted());
            assertThat(fcm.standIn.askedScopes()).hasSize(2);
        }
    }

    @Test
    void credentials_that_are_revoked_keep_everybody_waiting_and_are_known_to_health()
            throws IOException {
        try (var fcm = new FcmFixture()) {
            // given
            fcm.send(FcmFixture.alert(), FcmFixture.token("a"));
            fcm.standIn.fail(1, Fault.always(FaultKind.REVOKED));
            // when, then
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("b")))
                    .isInstanceOf(Outcome.Later.class);
            assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("b")))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.code()).isEqualTo("CREDENTIALS_REFUSED"));
            assertThat(fcm.sender.failure()).contains("CREDENTIALS_REFUSED");
            assertThat(fcm.standIn.delivered()).hasSize(1);
        }
    }

    @Test
    void a_token_is_renewed_while_the_old_one_is_still_used() throws IOException {
        var standIn =
                FcmStandIn.start(
                        0, Files.createTempDirectory(Path.of("target"), "fcm"), ProcessClock.get());
        var clock = new SetClock(ProcessClock.get().instant());
        var settings = FcmFixture.settings(standIn, standIn.serviceAccount());
        try (var fcm = new FcmFixture(standIn, settings, clock)) {
            // given: a token that is good for another five minutes, by our clock
            fcm.send(FcmFixture.alert(), FcmFixture.token("a"));
            clock.now = clock.now.plus(Duration.ofMinutes(55));
            // when
            var bearer = fcm.account.open().token().usable();
            // then: nobody waits
            assertThat(bearer).isCompleted();
            // and by the real clock the new one is good for an hour
            clock.now = ProcessClock.get().instant();
            String old = bearer.join().getTokenValue();
            FcmFixture.until(
                    () -> !fcm.account.open().token().usable().join().getTokenValue().equals(old));
            assertThat(standIn.askedScopes()).hasSize(2);
        }
    }

    private static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
