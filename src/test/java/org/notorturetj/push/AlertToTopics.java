package org.notorturetj.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.setting.SettableClock;

import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** An alert that is published, not yet signed, and is for the topics only. */
@ApplicationScoped
class AlertToTopics {
    static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    /** When it expires. */
    static final Instant END = NOW.plus(Duration.ofHours(6));

    private final Given given;
    private final SentRows outgoing;
    private final WatchedPhone phone;
    private final Withdraw withdraw;
    private final SettableClock clock;
    private String alert = "";

    AlertToTopics(
            Given given,
            SentRows outgoing,
            WatchedPhone phone,
            Withdraw withdraw,
            SettableClock clock) {
        this.given = given;
        this.outgoing = outgoing;
        this.phone = phone;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    void begin() {
        outgoing.clear();
        phone.forget();
        clock.stopAt(NOW);
        alert = given.alert(END, TG, RU);
        given.published(alert, TG, RU);
    }

    void end() {
        if (PublicLog.record(alert, TG).isPresent()) {
            withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        }
        outgoing.clear();
        clock.letGo();
        given.noMore();
    }

    /** Its id. */
    String id() {
        return alert;
    }
}
