package org.notorturetj.push;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoneDevicesTest {
    @Inject AlertToOneDevice one;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Owner owner;
    @Inject SettableClock clock;

    @BeforeEach
    void begin() throws SQLException {
        one.begin();
        phone.forget();
        phone.answers(one.token(), new Outcome.Gone());
    }

    @AfterEach
    void end() throws SQLException {
        owner.execute("GRANT DELETE ON device.registration TO desk");
        one.end();
    }

    @Test
    void who_is_gone_is_forgotten_and_counted() throws SQLException {
        turn.run();

        assertThat(registered()).isZero();
        assertThat(outgoing.counts(one.alert())).containsExactly("3 1 0 0 0");
    }

    @Test
    void while_one_cannot_be_forgotten_the_ledger_does_not_call_her_gone() throws SQLException {
        owner.execute("REVOKE DELETE ON device.registration FROM desk");
        turn.run();
        assertThat(outgoing.ledger(one.alert())).contains(one.device() + " later 1");

        owner.execute("GRANT DELETE ON device.registration TO desk");
        clock.stopAt(AlertToOneDevice.NOW.plusSeconds(2));
        turn.run();

        assertThat(registered()).isZero();
        assertThat(outgoing.counts(one.alert())).containsExactly("3 1 0 0 0");
    }

    private long registered() throws SQLException {
        return owner.number("SELECT count(*) FROM device.registration");
    }
}
