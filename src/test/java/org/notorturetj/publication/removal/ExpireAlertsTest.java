package org.notorturetj.publication.removal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpireAlertsTest {
    /** Before any alert in the starter content expires. */
    private static final Instant NOW = Instant.parse("2026-01-10T06:00:00Z");

    private static final Instant END = NOW.plus(Duration.ofHours(6));

    @Inject Given given;
    @Inject ExpireAlerts expire;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
    }

    @Test
    void an_alert_expires_on_time_by_one_publication_in_every_language() {
        // given
        String alert = given.alert(END, TG, RU);
        given.published(alert, TG, RU);
        long before = PublicLog.head();
        // when
        clock.stopAt(END.minusMillis(1));
        expire.expireDue();
        // then
        assertThat(PublicLog.head()).isEqualTo(before);
        // when
        clock.stopAt(END);
        expire.expireDue();
        // then
        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, alert, "tg", "put"),
                        new Change(before + 1, alert, "ru", "put"));
        assertThat(PublicLog.record(alert, TG).orElseThrow()).contains("\"state\":\"expired\"");
        assertThat(PublicLog.record(alert, RU).orElseThrow()).contains("\"state\":\"expired\"");
    }

    @Test
    void an_expired_alert_is_not_published_again() {
        // given
        String alert = given.alert(END, TG);
        given.published(alert, TG);
        clock.stopAt(END);
        expire.expireDue();
        long before = PublicLog.head();
        // when
        clock.stopAt(END.plus(Duration.ofHours(1)));
        expire.expireDue();
        // then
        assertThat(PublicLog.head()).isEqualTo(before);
    }

    @Test
    void a_withdrawn_alert_does_not_keep_others_from_expiring() {
        // given
        String withdrawn = given.alert(END, TG);
        given.published(withdrawn, TG);
        withdraw.withdraw(Given.EDITOR, withdrawn, Set.of(TG));
        String alert = given.alert(END, TG);
        given.published(alert, TG);
        clock.stopAt(END);
        // when
        expire.expireDue();
        // then
        assertThat(PublicLog.record(withdrawn, TG)).isEmpty();
        assertThat(PublicLog.record(alert, TG).orElseThrow()).contains("\"state\":\"expired\"");
    }
}
