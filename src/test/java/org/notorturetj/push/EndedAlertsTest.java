package org.notorturetj.push;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Restraint;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.push.AlertToTopics.END;
import static org.notorturetj.push.AlertToTopics.NOW;

/**
 * Nothing more goes out of an alert that was retracted or has expired, and the counts say what did.
 */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EndedAlertsTest {
    @Inject AlertToTopics topics;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Signer signer;
    @Inject ApplyRestraint restraints;
    @Inject SettableClock clock;

    private String alert = "";

    @BeforeEach
    void publish() {
        topics.begin();
        alert = topics.id();
    }

    @AfterEach
    void take_away() {
        topics.end();
    }

    @Test
    void nothing_goes_out_of_what_is_retracted_meanwhile() {
        signer.catchUp();
        phone.answersAll(target -> later());
        turn.run();
        restraints.apply(Actor.of("0000000000000009"), alert, Restraint.RETRACTED);
        signer.catchUp();
        phone.forget();
        clock.stopAt(NOW.plus(Duration.ofMinutes(5)));
        turn.run();
        turn.run();

        assertThat(phone.sent()).hasSize(3);
        assertThat(phone.sent()).allMatch(sent -> sent.getValue().kind() == WakeupKind.RETRACT);
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 0 3", "3 0 0 0 0");
    }

    /** A phone that shows neutral words before any code of the app runs would show them in vain. */
    @Test
    void what_was_on_its_way_when_it_was_retracted_is_not_sent_again() {
        signer.catchUp();
        var late = new CompletableFuture<Outcome>();
        phone.answersAll(target -> late);
        phone.answers("ru-urgent", new Outcome.Unknown("TIMEOUT"));
        turn.run();
        restraints.apply(Actor.of("0000000000000009"), alert, Restraint.RETRACTED);
        late.complete(new Outcome.Later("UNAVAILABLE", Optional.empty(), false));
        turn.run();
        phone.forget();
        signer.catchUp();
        clock.stopAt(NOW.plus(Duration.ofMinutes(5)));
        turn.run();
        turn.run();

        assertThat(phone.sent()).hasSize(3);
        assertThat(phone.sent()).allMatch(sent -> sent.getValue().kind() == WakeupKind.RETRACT);
        assertThat(outgoing.about(alert)).containsExactly("alert ended", "retract ended");
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 1 2", "3 0 0 0 0");
    }

    @Test
    void what_may_have_got_through_before_it_was_retracted_is_unknown() {
        signer.catchUp();
        phone.answersAll(target -> new CompletableFuture<>());
        turn.run();
        restraints.apply(Actor.of("0000000000000009"), alert, Restraint.RETRACTED);
        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn.run();
        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.counts(alert)).first().isEqualTo("0 0 0 3 0");
    }

    @Test
    void what_has_expired_is_ended_and_says_what_was_not_sent() {
        signer.catchUp();
        phone.answersAll(target -> later());
        turn.run();
        phone.forget();
        clock.stopAt(END.plusSeconds(1));
        turn.run();

        assertThat(phone.sent()).isEmpty();
        assertThat(outgoing.about(alert)).containsExactly("alert ended");
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 0 3");
    }

    @Test
    void what_is_on_its_way_when_it_expires_has_time_to_come_back() {
        signer.catchUp();
        clock.stopAt(END.minusSeconds(10));
        var late = new CompletableFuture<Outcome>();
        phone.answersAll(target -> target.address().equals("tg-urgent") ? late : later());
        turn.run();
        clock.stopAt(END.plusSeconds(1));
        turn.run();
        assertThat(outgoing.about(alert)).containsExactly("alert sending");
        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent unsent 1", "ru-urgent unsent 1", "tg-urgent sending 1");

        late.complete(new Outcome.Accepted());
        turn.run();
        assertThat(outgoing.about(alert)).containsExactly("alert ended");
        assertThat(outgoing.counts(alert)).containsExactly("1 0 0 0 2");
    }

    @Test
    void what_never_comes_back_of_a_message_that_has_expired_is_unknown() {
        signer.catchUp();
        clock.stopAt(END.minusSeconds(10));
        phone.answersAll(target -> new CompletableFuture<>());
        turn.run();
        clock.stopAt(END.plusSeconds(51));
        turn.run();
        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 3 0");
    }

    private static CompletableFuture<Outcome> later() {
        return CompletableFuture.completedFuture(
                new Outcome.Later("UNAVAILABLE", Optional.empty(), false));
    }
}
