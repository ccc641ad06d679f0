package org.notorturetj.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/**
 * Leases, waits and ends go by the database's clock, which all nodes share. A node's own clock may
 * jump as it likes; and when the database's is set back, nothing is left lying.
 */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class ClockJumpsTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofHours(6));

    @Inject Given given;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Signer signer;
    @Inject Withdraw withdraw;
    @Inject SettableClock ofTheNode;
    @Inject SettableLedgerClock shared;

    private String alert = "";

    @BeforeEach
    void publish() {
        outgoing.clear();
        phone.forget();
        ofTheNode.stopAt(NOW);
        shared.stopAt(NOW);
        alert = given.alert(END, TG, RU);
        given.published(alert, TG, RU);
        signer.catchUp();
    }

    @AfterEach
    void take_away() {
        ofTheNode.stopAt(NOW);
        if (PublicLog.record(alert, TG).isPresent()) {
            withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        }
        outgoing.clear();
        ofTheNode.letGo();
        shared.letGo();
        given.noMore();
    }

    @Test
    void a_server_goes_by_the_clock_of_its_database() throws Exception {
        assertThat(shared.ofTheDatabase()).isCloseTo(Instant.now(), within(Duration.ofSeconds(10)));
    }

    @Test
    void a_node_whose_clock_runs_a_day_ahead_takes_no_lease_over_and_ends_nothing() {
        phone.answersAll(target -> new CompletableFuture<>());
        turn.run();
        assertThat(phone.sent()).hasSize(3);

        ofTheNode.stopAt(NOW.plus(Duration.ofDays(1)));
        turn.run();

        assertThat(phone.sent()).hasSize(3);
        assertThat(outgoing.about(alert)).containsExactly("alert sending");
        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent sending 1", "ru-urgent sending 1", "tg-urgent sending 1");
    }

    @Test
    void a_node_whose_clock_is_set_back_a_day_tries_again_as_soon_as_before() {
        later();
        turn.run();

        ofTheNode.stopAt(NOW.minus(Duration.ofDays(1)));
        shared.stopAt(NOW.plusSeconds(2));
        phone.answersAll(target -> CompletableFuture.completedFuture(new Outcome.Accepted()));
        turn.run();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void what_a_sender_calls_expired_by_a_wrong_clock_is_tried_again() {
        phone.answersAll(
                target ->
                        CompletableFuture.completedFuture(
                                new Outcome.Rejected(Outcome.Rejected.EXPIRED)));
        turn.run();
        assertThat(outgoing.ledger(alert)).contains("tg-urgent later 1");

        shared.stopAt(NOW.plusSeconds(2));
        phone.answersAll(target -> CompletableFuture.completedFuture(new Outcome.Accepted()));
        turn.run();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void when_the_shared_clock_is_set_back_what_waited_waits_no_longer_than_a_lease() {
        later();
        turn.run();

        Instant before = NOW.minus(Duration.ofHours(3));
        shared.stopAt(before);
        turn.run();
        phone.answersAll(target -> CompletableFuture.completedFuture(new Outcome.Accepted()));
        shared.stopAt(before.plusSeconds(61));
        turn.run();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    @Test
    void when_it_is_set_ahead_a_lease_ends_early_and_its_holder_writes_nothing_down() {
        var frozen = new CompletableFuture<Outcome>();
        phone.answersAll(target -> frozen);
        turn.run();
        var second = new CompletableFuture<Outcome>();
        phone.answersAll(target -> second);
        shared.stopAt(NOW.plus(Duration.ofHours(1)));
        turn.run();

        // both are on their way: only the number of the try tells them apart
        frozen.complete(new Outcome.Rejected("LATE"));
        turn.run();
        assertThat(outgoing.ledger(alert))
                .containsExactlyInAnyOrder(
                        "en-urgent sending 2", "ru-urgent sending 2", "tg-urgent sending 2");
        second.complete(new Outcome.Accepted());
        turn.run();

        assertThat(outgoing.counts(alert)).containsExactly("3 0 0 0 0");
    }

    private void later() {
        phone.answersAll(
                target ->
                        CompletableFuture.completedFuture(
                                new Outcome.Later("UNAVAILABLE", Optional.empty(), false)));
    }
}
