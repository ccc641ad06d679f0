package org.notorturetj.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.database.Role;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.push.device.registration.ManyPhones;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** An alert that is signed, waits to be sent, and is for the topics and one registered device. */
@ApplicationScoped
class AlertToOneDevice {
    static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    private final Given given;
    private final SentRows outgoing;
    private final Signer signer;
    private final Withdraw withdraw;
    private final Owner owner;
    private final SettableClock clock;
    private String alert = "";
    private long device;
    private String token = "";

    AlertToOneDevice(
            Given given,
            SentRows outgoing,
            Signer signer,
            Withdraw withdraw,
            Owner owner,
            SettableClock clock) {
        this.given = given;
        this.outgoing = outgoing;
        this.signer = signer;
        this.withdraw = withdraw;
        this.owner = owner;
        this.clock = clock;
    }

    void begin() throws SQLException {
        outgoing.clear();
        owner.execute("DELETE FROM device.registration");
        try (Connection connection = TestDatabase.access().connect(Role.OWNER)) {
            Map<Long, String> one = ManyPhones.register(connection, TestDatabase.keys(), 1);
            device = one.keySet().iterator().next();
            token = one.values().iterator().next();
        }
        clock.stopAt(NOW);
        alert = given.alert(NOW.plus(Duration.ofHours(6)), TG, RU);
        given.published(alert, TG, RU);
        signer.catchUp();
    }

    void end() throws SQLException {
        owner.execute("DELETE FROM device.registration");
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        outgoing.clear();
        clock.letGo();
        given.noMore();
    }

    String alert() {
        return alert;
    }

    /** The number of the device. */
    long device() {
        return device;
    }

    String token() {
        return token;
    }
}
