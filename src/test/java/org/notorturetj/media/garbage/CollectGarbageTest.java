package org.notorturetj.media.garbage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.media.store.TrashStore;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The tables say what is named; where one cannot be read nothing is removed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectGarbageTest {
    @Inject CollectGarbage garbage;
    @Inject TrashStore store;
    @Inject Owner owner;
    @Inject SettableClock clock;

    @AfterEach
    void letTimeGoOn() {
        clock.letGo();
    }

    private String put() throws IOException {
        return store.put(RandomId.of(30).getBytes(StandardCharsets.US_ASCII));
    }

    private void nameAtTheDesk(String hash) throws SQLException {
        String id = RandomId.of(20);
        owner.execute(
                "INSERT INTO desk.media_file (id, type, made_at) VALUES ('%s', 'JPEG', now())"
                        .formatted(id),
                "INSERT INTO desk.media_part VALUES ('%s', 0, '\\x%s', 'JPEG', 1, 1, 30)"
                        .formatted(id, hash));
    }

    private void publish(String hash, String gone) throws SQLException {
        owner.execute(
                "INSERT INTO published.media_file VALUES ('\\x%s', 'image/jpeg', 30, %s)"
                        .formatted(hash, gone));
    }

    private boolean isThere(String hash) throws IOException {
        var found = store.open(hash, 0);
        if (found.isPresent()) {
            found.get().close();
        }
        return found.isPresent();
    }

    @Test
    void what_nothing_names_is_erased_after_two_days_and_the_rest_stays() throws Exception {
        String draft = put();
        nameAtTheDesk(draft);
        String published = put();
        publish(published, "NULL");
        String forgotten = put();
        String late = put();
        Instant now = clock.instant();

        clock.stopAt(now);
        garbage.collect();
        assertThat(isThere(forgotten)).isTrue();

        clock.stopAt(now.plus(CollectGarbage.WAIT).minusSeconds(1));
        garbage.collect();
        assertThat(isThere(forgotten)).isTrue();

        nameAtTheDesk(late);
        clock.stopAt(now.plus(CollectGarbage.WAIT));
        garbage.collect();

        assertThat(isThere(forgotten)).isFalse();
        assertThat(isThere(draft)).isTrue();
        assertThat(isThere(published)).isTrue();
        assertThat(isThere(late)).isTrue();
        try (var trash = store.trash()) {
            assertThat(trash).doesNotContain(draft, published, late);
        }
    }

    @Test
    void what_was_taken_away_for_ever_does_not_wait() throws Exception {
        String redacted = put();
        publish(redacted, "now()");

        garbage.collect();

        assertThat(isThere(redacted)).isFalse();
    }

    @Test
    void nothing_goes_while_a_question_has_no_answer() throws Exception {
        String forgotten = put();
        Instant now = clock.instant();
        clock.stopAt(now);
        garbage.collect();

        clock.stopAt(now.plus(CollectGarbage.WAIT));
        owner.execute("ALTER TABLE desk.media_part RENAME TO media_part_away");
        try {
            assertThatThrownBy(() -> garbage.collect()).isInstanceOf(RuntimeException.class);
        } finally {
            owner.execute("ALTER TABLE desk.media_part_away RENAME TO media_part");
        }

        assertThat(isThere(forgotten)).isTrue();
    }
}
