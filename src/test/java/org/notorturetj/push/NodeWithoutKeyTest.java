package org.notorturetj.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.Role;
import org.notorturetj.publication.Withdraw;
import org.notorturetj.push.device.Keyless;
import org.notorturetj.push.device.ManyPhones;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.Given;
import org.notorturetj.support.Owner;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** Without its key it cannot read who is registered: that is no reason to call anybody gone. */
@QuarkusTest
@TestProfile(Watched.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeWithoutKeyTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    @Inject Given given;
    @Inject Outgoing outgoing;
    @Inject WatchedPhone phone;
    @Inject Dispatch dispatch;
    @Inject Signer signer;
    @Inject Withdraw withdraw;
    @Inject Owner owner;
    @Inject Canary canary;
    @Inject Overdue overdue;
    @Inject Instance<Recipients> recipients;
    @Inject SettableClock clock;

    private String alert = "";
    private long device;

    @BeforeEach
    void register() throws SQLException {
        outgoing.clear();
        phone.forget();
        owner.execute("DELETE FROM device.registration");
        try (Connection connection = TestDatabase.access().connect(Role.OWNER)) {
            Map<Long, String> one = ManyPhones.register(connection, TestDatabase.keys(), 1);
            device = one.keySet().iterator().next();
        }
        clock.stopAt(NOW);
        alert = given.alert(NOW.plus(Duration.ofHours(6)), TG, RU);
        given.published(alert, TG, RU);
        signer.catchUp();
    }

    @AfterEach
    void take_away() throws SQLException {
        owner.execute("DELETE FROM device.registration");
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        outgoing.clear();
        clock.letGo();
        given.noMore();
    }

    @Test
    void it_wakes_the_topics_and_leaves_devices_to_others() throws SQLException {
        Keyless node = Keyless.node();
        Turn.of(dispatch);
        assertThat(outgoing.ledger(alert)).hasSize(3).allMatch(row -> row.contains("accepted"));
        assertThat(outgoing.about(alert)).containsExactly("alert sending");

        node.bring();
        Turn.of(dispatch);
        assertThat(outgoing.counts(alert)).containsExactly("4 0 0 0 0");
    }

    @Test
    void one_that_another_has_taken_into_the_ledger_comes_later() throws SQLException {
        Keyless node = Keyless.node();
        node.bring();
        dispatch.prepare();
        node.takeAway();
        Turn.of(dispatch);
        assertThat(outgoing.ledger(alert)).contains(device + " later 1");

        node.bring();
        clock.stopAt(NOW.plusSeconds(2));
        Turn.of(dispatch);
        assertThat(outgoing.counts(alert)).containsExactly("4 0 0 0 0");
    }

    @Test
    void health_of_a_node_that_sends_says_it_as_long_as_anybody_is_registered()
            throws SQLException {
        Keyless node = Keyless.node();
        var health = new WayHealth(canary, overdue, clock, recipients, sending(), true);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsKey("devices");

        node.bring();
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);

        node.takeAway();
        owner.execute("DELETE FROM device.registration");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    private static PushConfig sending() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PushConfig.class)
                .build()
                .getConfigMapping(PushConfig.class);
    }
}
