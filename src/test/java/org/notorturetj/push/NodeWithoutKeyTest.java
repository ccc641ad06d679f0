package org.notorturetj.push;

import java.sql.SQLException;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.sealing.NodeWithoutKey;
import org.notorturetj.push.canary.Canary;
import org.notorturetj.push.canary.PushHealth;
import org.notorturetj.push.dispatch.UnsendableMessages;
import org.notorturetj.push.outbox.UrgentMessages;
import org.notorturetj.push.webpush.PromisedKey;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Without its key it cannot read who is registered: that is no reason to call anybody gone. */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeWithoutKeyTest {
    @Inject AlertToOneDevice one;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Owner owner;
    @Inject Canary canary;
    @Inject UrgentMessages overdue;
    @Inject UnsendableMessages unsendable;
    @Inject Instance<Recipients> recipients;
    @Inject PromisedKey promised;
    @Inject SettableClock clock;

    @BeforeEach
    void begin() throws SQLException {
        one.begin();
        phone.forget();
    }

    @AfterEach
    void end() throws SQLException {
        one.end();
    }

    @Test
    void it_wakes_the_topics_and_leaves_devices_to_others() throws SQLException {
        NodeWithoutKey node = NodeWithoutKey.node();
        turn.run();
        assertThat(outgoing.ledger(one.alert()))
                .hasSize(3)
                .allMatch(row -> row.contains("accepted"));
        assertThat(outgoing.about(one.alert())).containsExactly("alert sending");

        node.bring();
        turn.run();
        assertThat(outgoing.counts(one.alert())).containsExactly("4 0 0 0 0");
    }

    @Test
    void one_that_another_has_taken_into_the_ledger_comes_later() throws SQLException {
        NodeWithoutKey node = NodeWithoutKey.node();
        node.bring();
        turn.open();
        node.takeAway();
        turn.run();
        assertThat(outgoing.ledger(one.alert())).contains(one.device() + " later 1");

        node.bring();
        clock.stopAt(AlertToOneDevice.NOW.plusSeconds(2));
        turn.run();
        assertThat(outgoing.counts(one.alert())).containsExactly("4 0 0 0 0");
    }

    @Test
    void health_of_a_node_that_sends_says_it_as_long_as_anybody_is_registered()
            throws SQLException {
        NodeWithoutKey node = NodeWithoutKey.node();
        var health =
                new PushHealth(
                        canary, overdue, unsendable, clock, recipients, promised, sending(), true);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsKey("devices");

        node.bring();
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);

        node.takeAway();
        owner.execute("DELETE FROM device.registration");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    static PushConfig sending() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PushConfig.class)
                .build()
                .getConfigMapping(PushConfig.class);
    }
}
