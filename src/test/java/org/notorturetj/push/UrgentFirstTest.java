package org.notorturetj.push;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.dispatch.DispatchTurn;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.push.AlertToTopics.NOW;

/** What is urgent waits for nothing that was there before it. */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UrgentFirstTest {
    @Inject AlertToTopics topics;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject DispatchTurn dispatch;
    @Inject Owner owner;
    @Inject Signer signer;
    @Inject SettableClock clock;

    @BeforeEach
    void publish() {
        topics.begin();
    }

    @AfterEach
    void take_away() {
        topics.end();
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
}
