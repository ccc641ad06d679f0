package org.notorturetj.push.fcm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.clock.ProcessClock;
import org.notorturetj.push.Outcome;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The bearer tokens of the service account. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensOfAccessTest {
    /** In threads of their own, as workers are. */
    private static final Executor WORKERS = work -> new Thread(work).start();

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
        try (var fcm = new FcmFixture()) {
            // given: a token that is to be renewed two hours before its end, and so always
            var token =
                    new FcmAccessToken(
                            ServiceAccountFile.read(
                                            FcmFixture.settings(
                                                    fcm.standIn, fcm.standIn.serviceAccount()))
                                    .toBuilder()
                                    .setRefreshMargin(Duration.ofHours(2))
                                    .build(),
                            WORKERS,
                            ProcessClock.get());
            String old = token.authorization().join();
            // when
            var next = token.authorization();
            // then: nobody waits
            assertThat(next).isCompletedWithValue(old);
            FcmFixture.until(() -> !token.authorization().join().equals(old));
            assertThat(fcm.standIn.askedScopes()).hasSizeGreaterThan(1);
        }
    }
}
