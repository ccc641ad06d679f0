package org.notorturetj.push.fcm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.standin.Fault;
import org.notorturetj.standin.FaultKind;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class FcmConnectionsTest {
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
    void two_hundred_messages_share_a_few_connections() throws Exception {
        // given: slow enough that all of them are on their way at once
        fcm.standIn.fail(1, Fault.always(FaultKind.DELAY).after(300));
        // when
        List<Outcome> outcomes = joined(send(200, true));
        // then
        assertThat(outcomes).hasSize(200).containsOnly(new Outcome.Accepted());
        assertThat(fcm.standIn.delivered()).hasSize(200);
        // two for what is urgent, and one for the token
        assertThat(fcm.standIn.connections()).isLessThanOrEqualTo(3);
    }

    @Test
    void an_urgent_message_does_not_wait_behind_others_that_are_never_answered() throws Exception {
        // given
        fcm.standIn.fail(
                1,
                Fault.always(FaultKind.DELAY).only("urgent-tg"),
                Fault.always(FaultKind.NO_ANSWER));
        List<CompletableFuture<Outcome>> others = send(100, false);
        FcmFixture.until(() -> fcm.standIn.requests() >= 100);
        // when
        Outcome urgent = fcm.send(FcmFixture.alert(), FcmFixture.topic("urgent-tg"));
        // then
        assertThat(urgent).isEqualTo(new Outcome.Accepted());
        assertThat(others).filteredOn(CompletableFuture::isDone).isEmpty();
        joined(others);
    }

    @Test
    void whoever_sends_is_never_blocked_and_too_many_come_back_at_once() throws Exception {
        // given: one connection, so a hundred in flight
        fcm.standIn.fail(1, Fault.always(FaultKind.NO_ANSWER));
        fcm.outcome(FcmFixture.wakeup(WakeupKind.DIGEST, false), FcmFixture.token("first"), false);
        // when
        List<CompletableFuture<Outcome>> all = send(250, false);
        // then
        List<CompletableFuture<Outcome>> back =
                all.stream().filter(CompletableFuture::isDone).toList();
        assertThat(back).hasSizeGreaterThanOrEqualTo(150);
        assertThat(joined(back))
                .allSatisfy(
                        outcome ->
                                assertThat(outcome)
                                        .isInstanceOfSatisfying(
                                                Outcome.Later.class,
                                                later ->
                                                        assertThat(later.code())
                                                                .isEqualTo("BUSY")));
        fcm.standIn.fail(1);
    }

    @Test
    void a_message_that_cannot_be_made_keeps_no_place() {
        // given: more of them than there are streams
        for (int i = 0; i < 150; i++) {
            assertThat(fcm.send(FcmFixture.wakeup(WakeupKind.DIGEST, false), FcmFixture.token("")))
                    .isEqualTo(new Outcome.Rejected("INVALID_TARGET"));
        }
        // when, then
        assertThat(fcm.send(FcmFixture.wakeup(WakeupKind.DIGEST, false), FcmFixture.token("next")))
                .isEqualTo(new Outcome.Accepted());
    }

    @Test
    void a_message_whose_answer_never_comes_gives_its_place_back() throws Exception {
        // given: as many of them as there are streams
        fcm.standIn.fail(1, Fault.always(FaultKind.NO_ANSWER));
        assertThat(joined(send(100, false))).containsOnly(new Outcome.Unknown("TIMEOUT"));
        fcm.standIn.fail(1);
        // when, then
        assertThat(joined(send(100, false))).containsOnly(new Outcome.Accepted());
    }

    private List<CompletableFuture<Outcome>> send(int count, boolean urgent) {
        WakeupKind kind = urgent ? WakeupKind.ALERT : WakeupKind.DIGEST;
        var sent = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < count; i++) {
            sent.add(
                    fcm.sender
                            .send(
                                    FcmFixture.wakeup(kind, urgent),
                                    FcmFixture.token("phone-" + i),
                                    false)
                            .toCompletableFuture());
        }
        return sent;
    }

    private static List<Outcome> joined(List<CompletableFuture<Outcome>> sent) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        for (CompletableFuture<Outcome> one : sent) {
            outcomes.add(one.get(30, TimeUnit.SECONDS));
        }
        return outcomes;
    }
}
