package org.notorturetj.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.push.AlertToTopics.NOW;

/** Whoever is to be woken is told once, and again only when it may not have got through. */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DispatchTest {
    @Inject AlertToTopics topics;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Signer signer;
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
    void nobody_is_woken_before_there_is_something_to_fetch() {
        turn.run();
        assertThat(phone.sent()).isEmpty();

        signer.catchUp();
        turn.run();

        assertThat(phone.addresses())
                .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");
    }

    @Test
    void each_topic_is_told_once_and_only_counts_are_kept() {
        signer.catchUp();
        turn.run();
        turn.run();
        turn.run();

        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.about(alert)).containsExactly("alert ended");
        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
        assertThat(outgoing.ledger(alert)).isEmpty();
    }

    @Test
    void what_a_provider_will_never_take_is_not_tried_again() {
        signer.catchUp();
        phone.answers("tg-urgent", new Outcome.Rejected("INVALID_ARGUMENT"));
        turn.run();
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        turn.run();

        assertThat(phone.addresses()).containsOnlyOnce("tg-urgent");
        assertThat(outgoing.counts(alert)).containsExactly("2 0 1 0 0");
    }

    @Test
    void what_a_provider_may_take_later_is_tried_when_it_says_and_not_before() {
        signer.catchUp();
        phone.answers(
                "tg-urgent",
                new Outcome.Later("UNAVAILABLE", Optional.of(Duration.ofMinutes(5)), true));
        turn.run();
        clock.stopAt(NOW.plus(Duration.ofMinutes(4)));
        turn.run();
        assertThat(phone.addresses()).containsOnlyOnce("tg-urgent");
        assertThat(outgoing.ledger(alert)).contains("tg-urgent later 1");

        phone.answers("tg-urgent", new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofMinutes(6)));
        turn.run();
        turn.run();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void what_nobody_knows_is_tried_again_under_the_same_name() {
        signer.catchUp();
        phone.answers("ru-urgent", new Outcome.Unknown("TIMEOUT"));
        turn.run();
        assertThat(outgoing.ledger(alert)).contains("ru-urgent unknown 1");
        phone.answers("ru-urgent", new Outcome.Accepted());
        clock.stopAt(NOW.plus(Duration.ofMinutes(2)));
        turn.run();

        List<Wakeup> twice =
                phone.sent().stream()
                        .filter(sent -> sent.getKey().equals("ru-urgent"))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice.get(0)).isEqualTo(twice.get(1));
    }

    @Test
    void what_a_dispatcher_left_behind_is_taken_over_when_its_lease_ends() {
        signer.catchUp();
        phone.answersAll(target -> new CompletableFuture<>());
        turn.run();
        phone.answersAll(target -> CompletableFuture.completedFuture(new Outcome.Accepted()));
        clock.stopAt(NOW.plus(Duration.ofSeconds(59)));
        turn.run();
        assertThat(phone.sent()).hasSize(3);

        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn.run();
        turn.run();

        assertThat(phone.sent()).hasSize(6);
        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void one_that_was_frozen_past_its_lease_writes_nothing_down() {
        signer.catchUp();
        var frozen = new CompletableFuture<Outcome>();
        phone.answersAll(target -> frozen);
        turn.run();
        phone.answersAll(
                target -> CompletableFuture.completedFuture(new Outcome.Unknown("TIMEOUT")));
        clock.stopAt(NOW.plus(Duration.ofSeconds(61)));
        turn.run();
        turn.run();

        frozen.complete(new Outcome.Rejected("LATE"));
        turn.run();

        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent unknown 2", "ru-urgent unknown 2", "tg-urgent unknown 2");
    }
}
