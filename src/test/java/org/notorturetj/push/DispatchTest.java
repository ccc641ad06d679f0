package org.notorturetj.push;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.RetractAlert;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.push.dispatch.DispatchTurn;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.Given;
import org.notorturetj.support.Owner;
import org.notorturetj.support.PublicLog;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;
import org.notorturetj.support.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(6));

    @Inject Given given;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject DispatchTurn dispatch;
    @Inject Owner owner;
    @Inject Signer signer;
    @Inject RetractAlert retract;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;

    private String alert = "";

    @BeforeEach
    void publish() {
        outgoing.clear();
        phone.forget();
        clock.stopAt(NOW);
        alert = given.alert(END, TG, RU);
        given.published(alert, TG, RU);
    }

    @AfterEach
    void take_away() {
        if (PublicLog.record(alert, TG).isPresent()) {
            withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        }
        outgoing.clear();
        clock.letGo();
        given.noMore();
    }

    @Test
    void nobody_is_woken_before_there_is_something_to_fetch() {
        turn();
        assertThat(phone.sent()).isEmpty();

        signer.catchUp();
        turn();

        assertThat(phone.addresses())
                .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");
    }

    @Test
    void each_topic_is_told_once_and_only_counts_are_kept() {
        signer.catchUp();
        turn();
        turn();
        turn();

        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.about(alert)).containsExactly("alert ended");
        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
        assertThat(outgoing.ledger(alert)).isEmpty();
    }

    @Test
    void what_a_provider_will_never_take_is_not_tried_again() {
        signer.catchUp();
        phone.answers("tg-urgent", new Outcome.Rejected("INVALID_ARGUMENT"));
        turn();
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        turn();

        assertThat(phone.addresses()).containsOnlyOnce("tg-urgent");
        assertThat(outgoing.counts(alert)).containsExactly("2 0 1 0 0");
    }

    @Test
    void what_a_provider_may_take_later_is_tried_when_it_says_and_not_before() {
        signer.catchUp();
        phone.answers(
                "tg-urgent",
                new Outcome.Later("UNAVAILABLE", Optional.of(Duration.ofMinutes(5)), true));
        turn();
        clock.stopAt(NOW.plus(Duration.ofMinutes(4)));
        turn();
        assertThat(phone.addresses()).containsOnlyOnce("tg-urgent");
        assertThat(outgoing.ledger(alert)).contains("tg-urgent later 1");

        phone.answers("tg-urgent", new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofMinutes(6)));
        turn();
        turn();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void what_nobody_knows_is_tried_again_under_the_same_name() {
        signer.catchUp();
        phone.answers("ru-urgent", new Outcome.Unknown("TIMEOUT"));
        turn();
        assertThat(outgoing.ledger(alert)).contains("ru-urgent unknown 1");
        phone.answers("ru-urgent", new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofMinutes(2)));
        turn();

        List<Wakeup> twice =
                phone.sent().stream()
                        .filter(sent -> sent.getKey().equals("ru-urgent"))
                        .map(java.util.Map.Entry::getValue)
                        .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }

    @Test
    void what_a_dispatcher_left_behind_is_taken_over_when_its_lease_ends() {
        signer.catchUp();
        phone.answersAll(target -> new CompletableFuture<>());
        turn();
        phone.answersAll(target -> CompletableFuture.completedFuture(new Outcome.Accepted()));
        clock.stopAt(NOW.plus(Duration.ofSeconds(59)));
        turn();
        assertThat(phone.sent()).hasSize(3);

        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn();
        turn();

        assertThat(phone.sent()).hasSize(6);
        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void one_that_was_frozen_past_its_lease_writes_nothing_down() {
        signer.catchUp();
        var frozen = new CompletableFuture<Outcome>();
        phone.answersAll(target -> frozen);
        turn();
        phone.answersAll(
                target -> CompletableFuture.completedFuture(new Outcome.Unknown("TIMEOUT")));
        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn();
        turn();

        frozen.complete(new Outcome.Rejected("LATE"));
        turn();

        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent unknown 2", "ru-urgent unknown 2", "tg-urgent unknown 2");
    }

    @Test
    void nothing_goes_out_of_what_is_retracted_meanwhile() {
        signer.catchUp();
        phone.answersAll(target -> later());
        turn();
        retract.retract(Actor.of("0000000000000009"), alert);
        signer.catchUp();
        phone.forget();
        clock.stopAt(NOW.plus(Duration.ofMinutes(5)));
        turn();
        turn();

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
        turn();
        retract.retract(Actor.of("0000000000000009"), alert);
        late.complete(new Outcome.Later("UNAVAILABLE", Optional.empty(), false));
        turn();
        phone.forget();
        signer.catchUp();
        clock.stopAt(NOW.plus(Duration.ofMinutes(5)));
        turn();
        turn();

        assertThat(phone.sent()).hasSize(3);
        assertThat(phone.sent()).allMatch(sent -> sent.getValue().kind() == WakeupKind.RETRACT);
        assertThat(outgoing.about(alert)).containsExactly("alert ended", "retract ended");
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 1 2", "3 0 0 0 0");
    }

    @Test
    void what_may_have_got_through_before_it_was_retracted_is_unknown() {
        signer.catchUp();
        phone.answersAll(target -> new CompletableFuture<>());
        turn();
        retract.retract(Actor.of("0000000000000009"), alert);
        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn();
        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.counts(alert)).first().isEqualTo("0 0 0 3 0");
    }

    @Test
    void what_has_expired_is_ended_and_says_what_was_not_sent() {
        signer.catchUp();
        phone.answersAll(target -> later());
        turn();
        phone.forget();
        clock.stopAt(END.plusSeconds(1));
        turn();

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
        turn();
        clock.stopAt(END.plusSeconds(1));
        turn();
        assertThat(outgoing.about(alert)).containsExactly("alert sending");
        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent unsent 1", "ru-urgent unsent 1", "tg-urgent sending 1");

        late.complete(new Outcome.Accepted());
        turn();
        assertThat(outgoing.about(alert)).containsExactly("alert ended");
        assertThat(outgoing.counts(alert)).containsExactly("1 0 0 0 2");
    }

    @Test
    void what_never_comes_back_of_a_message_that_has_expired_is_unknown() {
        signer.catchUp();
        clock.stopAt(END.minusSeconds(10));
        phone.answersAll(target -> new CompletableFuture<>());
        turn();
        clock.stopAt(END.plusSeconds(51));
        turn();
        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.counts(alert)).containsExactly("0 0 0 3 0");
    }

    @Test
    void topics_overtake_the_devices_of_an_urgent_message_before() throws SQLException {
        owner.execute(
                """
                WITH earlier AS (
                    INSERT INTO desk.push_message
                        (nid, kind, seq, urgent, created_at, expires_at, signature, state, devices_after)
                    VALUES ('0000000000000001', 'hotline', 1, true, '2027-01-10', '2027-01-11', 'x', 'sending', NULL)
                    RETURNING id)
                INSERT INTO desk.push_target (message_id, target, way, language, priority, next_at)
                SELECT id, n::text, 'token', 'tg', 1, '2027-01-10' FROM earlier, generate_series(1, 2000) n
                """);
        signer.catchUp();
        turn.open();
        dispatch.turn(() -> {});
        assertThat(phone.addresses())
                .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");
    }

    @Test
    void bulk_that_is_never_answered_leaves_places_for_what_is_urgent() throws SQLException {
        var never = new CompletableFuture<Outcome>();
        phone.answersAll(target -> never);
        owner.execute(
                """
                WITH digest AS (
                    INSERT INTO desk.push_message
                        (nid, kind, seq, urgent, created_at, expires_at, signature, state, devices_after)
                    VALUES ('0000000000000001', 'digest', 1, false, '2027-01-10', '2027-01-11',
                        'kid4567890123456.' || repeat('a', 95), 'sending', NULL)
                    RETURNING id)
                INSERT INTO desk.push_target (message_id, target, way, language, priority, next_at)
                SELECT id, 'bulk-' || n, 'topic', 'tg', 2, '2027-01-10' FROM digest, generate_series(1, 2000) n
                """);
        // A provider that refused everybody before holds back bulk for some minutes.
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        try {
            dispatch.turn(() -> {});
            dispatch.turn(() -> {});
            assertThat(phone.sent()).hasSizeBetween(1, 1999);

            phone.forget();
            signer.catchUp();
            turn.open();
            dispatch.turn(() -> {});
            assertThat(phone.addresses())
                    .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");
        } finally {
            never.complete(new Outcome.Accepted());
            dispatch.writeDown();
        }
    }

    private static CompletableFuture<Outcome> later() {
        return CompletableFuture.completedFuture(
                new Outcome.Later("UNAVAILABLE", Optional.empty(), false));
    }

    private void turn() {
        turn.run();
    }
}
