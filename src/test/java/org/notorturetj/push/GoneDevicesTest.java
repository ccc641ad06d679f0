package org.notorturetj.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.database.Role;
import org.notorturetj.publication.Withdraw;
import org.notorturetj.push.device.ManyPhones;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.Given;
import org.notorturetj.support.Owner;
import org.notorturetj.support.SettableClock;
import org.notorturetj.support.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@TestProfile(Watched.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoneDevicesTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    @Inject Given given;
    @Inject Outgoing outgoing;
    @Inject WatchedPhone phone;
    @Inject Dispatch dispatch;
    @Inject Signer signer;
    @Inject Withdraw withdraw;
    @Inject Owner owner;
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
            phone.answers(one.get(device), new Outcome.Gone());
        }
        clock.stopAt(NOW);
        alert = given.alert(NOW.plus(Duration.ofHours(6)), TG, RU);
        given.published(alert, TG, RU);
        signer.catchUp();
    }

    @AfterEach
    void take_away() throws SQLException {
        owner.execute("GRANT DELETE ON device.registration TO desk");
        owner.execute("DELETE FROM device.registration");
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        outgoing.clear();
        clock.letGo();
        given.noMore();
    }

    @Test
    void who_is_gone_is_forgotten_and_counted() throws SQLException {
        Turn.of(dispatch);

        assertThat(registered()).isZero();
        assertThat(outgoing.counts(alert)).containsExactly("3 1 0 0 0");
    }

    @Test
    void while_one_cannot_be_forgotten_the_ledger_does_not_call_her_gone() throws SQLException {
        owner.execute("REVOKE DELETE ON device.registration FROM desk");
        Turn.of(dispatch);
        assertThat(outgoing.ledger(alert)).contains(device + " later 1");

        owner.execute("GRANT DELETE ON device.registration TO desk");
        clock.stopAt(NOW.plusSeconds(2));
        Turn.of(dispatch);

        assertThat(registered()).isZero();
        assertThat(outgoing.counts(alert)).containsExactly("3 1 0 0 0");
    }

    private long registered() throws SQLException {
        return owner.number("SELECT count(*) FROM device.registration");
    }
}
