package org.notorturetj.push.fcm;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FcmOutcomesTest {
    private FcmFixture fcm;

    @BeforeEach
    void start() throws IOException {
        fcm = new FcmFixture();
    }

    @AfterEach
    void stop() {
        fcm.close();
    }

    @Test
    void what_is_good_is_accepted_once() {
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.topic("urgent-tg")))
                .isEqualTo(new Outcome.Accepted());
        assertThat(fcm.standIn.delivered()).hasSize(1);
        assertThat(fcm.standIn.delivered().get(0).target()).isEqualTo("urgent-tg");
    }

    @Test
    void a_dry_run_is_accepted_and_nothing_is_sent() {
        assertThat(fcm.outcome(FcmFixture.alert(), FcmFixture.token("a"), true))
                .isEqualTo(new Outcome.Accepted());
        assertThat(fcm.standIn.delivered()).isEmpty();
        assertThat(fcm.standIn.requests()).isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        var seven = Optional.of(Duration.ofSeconds(7));
        return Stream.of(
                Arguments.of(FaultKind.UNREGISTERED, new Outcome.Gone()),
                Arguments.of(FaultKind.GONE, new Outcome.Gone()),
                Arguments.of(FaultKind.INVALID_ARGUMENT, new Outcome.Rejected("INVALID_ARGUMENT")),
                Arguments.of(
                        FaultKind.SENDER_ID_MISMATCH, new Outcome.Rejected("SENDER_ID_MISMATCH")),
                Arguments.of(FaultKind.REDIRECT, new Outcome.Rejected("REDIRECT")),
                Arguments.of(
                        FaultKind.QUOTA_EXCEEDED, new Outcome.Later("QUOTA_EXCEEDED", seven, true)),
                Arguments.of(FaultKind.UNAVAILABLE, new Outcome.Later("UNAVAILABLE", seven, true)),
                Arguments.of(FaultKind.INTERNAL, new Outcome.Later("INTERNAL", seven, true)),
                Arguments.of(
                        FaultKind.THIRD_PARTY_AUTH_ERROR,
                        new Outcome.Later("THIRD_PARTY_AUTH_ERROR", seven, true)),
                Arguments.of(
                        FaultKind.PERMISSION_DENIED, new Outcome.Later("HTTP_403", seven, true)),
                Arguments.of(FaultKind.UNIMPLEMENTED, new Outcome.Later("HTTP_501", seven, false)),
                Arguments.of(
                        FaultKind.HTML_502, new Outcome.Later("HTTP_502", Optional.empty(), true)),
                Arguments.of(
                        FaultKind.REFUSED_STREAM,
                        new Outcome.Later("NOT_CONNECTED", Optional.empty(), true)),
                Arguments.of(FaultKind.DELAY, new Outcome.Accepted()),
                Arguments.of(FaultKind.EMPTY_ANSWER, new Outcome.Unknown("ODD_ANSWER")),
                Arguments.of(FaultKind.CUT_AFTER_ACCEPT, new Outcome.Unknown("ANSWER_LOST")),
                Arguments.of(FaultKind.RESET_AFTER_ACCEPT, new Outcome.Unknown("ANSWER_LOST")),
                Arguments.of(FaultKind.NO_ANSWER, new Outcome.Unknown("TIMEOUT")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("faults")
    void every_fault_has_one_outcome_after_one_try(FaultKind kind, Outcome outcome) {
        // given
        fcm.standIn.fail(1, Fault.always(kind).retryAfter(7));
        // when, then
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("phone"))).isEqualTo(outcome);
        assertThat(fcm.standIn.requests()).as("requests").isEqualTo(1);
    }

    @Test
    void a_topic_is_never_gone() {
        fcm.standIn.fail(1, Fault.always(FaultKind.UNREGISTERED));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.topic("urgent-tg")))
                .isEqualTo(new Outcome.Rejected("UNREGISTERED"));
    }

    @Test
    void a_503_that_was_a_lie_is_not_repeated_here() {
        fcm.standIn.fail(1, Fault.always(FaultKind.UNAVAILABLE_AFTER_ACCEPT));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("phone")))
                .isInstanceOf(Outcome.Later.class);
        assertThat(fcm.standIn.delivered()).hasSize(1);
    }

    @Test
    void beyond_the_quota_of_a_minute_it_is_later() {
        fcm.standIn.fail(1, Fault.always(FaultKind.QUOTA).perMinute(2));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a")))
                .isEqualTo(new Outcome.Accepted());
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("b")))
                .isEqualTo(new Outcome.Accepted());
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("c")))
                .isInstanceOfSatisfying(
                        Outcome.Later.class,
                        later -> {
                            assertThat(later.everybody()).isTrue();
                            assertThat(later.after().orElseThrow())
                                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
                        });
    }

    @Test
    void what_is_expired_or_no_target_does_not_leave() {
        var expired =
                new Wakeup(
                        "0123456789abcdef",
                        45,
                        WakeupKind.ALERT,
                        true,
                        FcmFixture.inHours(-1),
                        FcmFixture.SIGNATURE);
        assertThat(fcm.send(expired, FcmFixture.token("a")))
                .isEqualTo(new Outcome.Rejected("EXPIRED"));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.topic("ёж\u0000")))
                .isEqualTo(new Outcome.Rejected("INVALID_TARGET"));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("")))
                .isEqualTo(new Outcome.Rejected("INVALID_TARGET"));
        assertThat(fcm.standIn.requests()).isZero();
    }

    @Test
    void a_giant_topic_or_token_is_refused_by_the_provider() {
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.topic("a".repeat(5000))))
                .isEqualTo(new Outcome.Rejected("INVALID_ARGUMENT"));
        assertThat(fcm.send(FcmFixture.alert(), FcmFixture.token("a".repeat(5000))))
                .isEqualTo(new Outcome.Rejected("INVALID_ARGUMENT"));
    }
}
