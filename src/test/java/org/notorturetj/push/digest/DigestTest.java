package org.notorturetj.push.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.Publication;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.push.DispatchTurns;
import org.notorturetj.push.SentRows;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.WatchedPhone;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@WithSettings({WatchedPhone.ON, "notorturetj.push.digest-every=6h"})
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DigestTest {
    /** Eleven in the morning in Dushanbe. */
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final String[] TOPICS = {"tg-digest", "ru-digest", "en-digest"};

    @Inject Given given;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Signer signer;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;

    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void begin() {
        outgoing.clear();
        phone.forget();
        clock.stopAt(NOW);
    }

    @AfterEach
    void take_away() {
        written.forEach(id -> withdraw.withdraw(Given.EDITOR, id, java.util.Set.of(RU, TG)));
        outgoing.clear();
        clock.letGo();
    }

    @Test
    void news_are_told_quietly_some_time_after_the_last_of_them() {
        news();
        clock.stopAt(NOW.plus(Duration.ofMinutes(8)));
        Publication last = news();

        clock.stopAt(NOW.plus(Duration.ofMinutes(17)));
        turn();
        assertThat(phone.sent()).isEmpty();

        clock.stopAt(NOW.plus(Duration.ofMinutes(18)));
        turn();
        assertThat(phone.addresses()).containsExactlyInAnyOrder(TOPICS);
        assertThat(phone.sent())
                .allSatisfy(
                        sent -> {
                            assertThat(sent.getValue().kind()).isEqualTo(WakeupKind.DIGEST);
                            assertThat(sent.getValue().urgent()).isFalse();
                            assertThat(sent.getValue().seq()).isEqualTo(last.seq());
                        });
    }

    @Test
    void a_stream_of_news_does_not_put_them_off_for_ever() {
        for (int minute = 0; minute < 60; minute += 9) {
            clock.stopAt(NOW.plus(Duration.ofMinutes(minute)));
            news();
        }

        clock.stopAt(NOW.plus(Duration.ofMinutes(60)));
        turn();

        assertThat(phone.addresses()).containsExactlyInAnyOrder(TOPICS);
    }

    @Test
    void nobody_is_told_twice_within_the_hours_that_are_set() {
        news();
        clock.stopAt(NOW.plus(PAUSE));
        turn();
        clock.stopAt(NOW.plus(Duration.ofMinutes(11)));
        news();

        clock.stopAt(NOW.plus(PAUSE).plus(Duration.ofHours(6)).minusSeconds(1));
        turn();
        assertThat(phone.sent()).hasSize(3);

        clock.stopAt(NOW.plus(PAUSE).plus(Duration.ofHours(6)));
        turn();
        assertThat(phone.sent()).hasSize(6);
    }

    @Test
    void nobody_is_told_at_night() {
        Instant evening = Instant.parse("2027-01-10T16:55:00Z");
        clock.stopAt(evening);
        news();

        clock.stopAt(evening.plus(Duration.ofHours(9)));
        turn();
        assertThat(phone.sent()).isEmpty();

        clock.stopAt(Instant.parse("2027-01-11T02:00:00Z"));
        turn();
        assertThat(phone.addresses()).containsExactlyInAnyOrder(TOPICS);
    }

    @Test
    void a_server_that_was_away_until_the_night_waits_for_the_morning() {
        news();

        clock.stopAt(Instant.parse("2027-01-10T18:00:00Z"));
        turn();
        assertThat(phone.sent()).isEmpty();

        clock.stopAt(Instant.parse("2027-01-11T02:00:00Z"));
        turn();
        assertThat(phone.addresses()).containsExactlyInAnyOrder(TOPICS);
    }

    @Test
    void corrections_samples_and_what_is_old_are_no_news() {
        String id = given.article(RU);
        written.add(id);
        given.published(id, RU);
        outgoing.clear();

        clock.stopAt(NOW.plus(Duration.ofMinutes(1)));
        given.text(id, RU, Invented.articleText(id, "Corrected"));
        given.published(id, RU);
        String old = given.article(RU);
        written.add(old);
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("publishedAt", "2014-05-01T00:00:00Z");
        given.facts(old, facts);
        given.published(old, RU);

        assertThat(outgoing.digests()).isEmpty();
    }

    @Test
    void what_is_not_committed_is_not_told() {
        String id = given.article(RU);
        QuarkusTransaction.begin();
        given.published(id, RU);
        QuarkusTransaction.rollback();

        assertThat(outgoing.digests()).isEmpty();
    }

    private Publication news() {
        String id = given.article(RU, TG);
        written.add(id);
        Publication publication = given.published(id, RU, TG);
        signer.catchUp();
        return publication;
    }

    private void turn() {
        turn.run();
    }
}
