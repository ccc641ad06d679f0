package org.notorturetj.push.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.Target;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsTest {
    private static final Instant ROLLOVER = Instant.parse("2027-03-01T00:00:00Z");
    private static final String POLICY =
            """
            {"push":{"topics":[{"language":"tg","kind":"urgent","name":"a1"},{"language":"ru","kind":"urgent","name":"a2"},
            {"language":"tg","kind":"digest","name":"d1"},{"language":"tg","kind":"of-tomorrow","name":"t1"}],
            "next":[{"language":"tg","kind":"urgent","name":"b1"}],"nextFrom":"2027-03-01T00:00:00Z","new":true}}
            """;

    @Inject Topics topics;
    @Inject Owner owner;

    @AfterEach
    void no_policy() throws SQLException {
        owner.execute("DELETE FROM published.record WHERE document_id = 'policy-of-a-test'");
    }

    @Test
    void without_a_policy_each_language_has_its_own() {
        assertThat(names(WakeupKind.ALERT, ROLLOVER))
                .containsExactly("tg-urgent", "ru-urgent", "en-urgent");
    }

    @Test
    void the_policy_names_them_and_its_new_members_do_no_harm() throws SQLException {
        publish();

        assertThat(names(WakeupKind.ALERT, ROLLOVER.minusSeconds(1))).containsExactly("a1", "a2");
        assertThat(names(WakeupKind.DIGEST, ROLLOVER)).containsExactly("d1");
    }

    @Test
    void while_they_roll_over_both_are_told() throws SQLException {
        publish();

        assertThat(names(WakeupKind.RETRACT, ROLLOVER)).containsExactly("a1", "a2", "b1");
    }

    private void publish() throws SQLException {
        owner.execute(
                """
                INSERT INTO published.record (document_id, language, collection, type, seq, record, item)
                SELECT 'policy-of-a-test', 'en', 'policy', 'policy', max(seq), '%s', '{}' FROM published.publication
                """
                        .formatted(POLICY));
    }

    private List<String> names(WakeupKind kind, Instant now) {
        return topics.of(kind, now).stream().map(Target::address).toList();
    }
}
