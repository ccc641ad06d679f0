package org.notorturetj.publication.removal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.PublicLog.Change;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetractAlertTest {
    /** Before any alert in the starter content expires. */
    private static final Instant NOW = Instant.parse("2026-01-10T06:00:00Z");

    private static final Instant END = NOW.plus(Duration.ofHours(6));
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    @Inject Given given;
    @Inject ApplyRestraint restraints;
    @Inject ExpireAlerts expire;
    @Inject Publish publish;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject Withdraw withdraw;
    @Inject SettableClock clock;

    private String alert = "";

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
        alert = given.alert(END, TG, RU);
    }

    @AfterEach
    void restore_the_clock() {
        if (PublicLog.record(alert, TG).isPresent()) {
            withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        }
        clock.letGo();
    }

    @Test
    void one_person_retracts_an_alert_in_every_language_by_one_publication() {
        given.published(alert, TG, RU);
        long before = PublicLog.head();

        restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED);

        assertThat(PublicLog.after(before))
                .containsExactlyInAnyOrder(
                        new Change(before + 1, alert, "tg", "put"),
                        new Change(before + 1, alert, "ru", "put"));
        assertThat(PublicLog.record(alert, TG).orElseThrow()).contains("\"state\":\"retracted\"");
        assertThat(restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED)).isEmpty();
    }

    @Test
    void a_retracted_alert_does_not_expire_and_an_expired_one_can_be_retracted() {
        given.published(alert, TG, RU);
        restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED);
        clock.stopAt(END);
        expire.expireDue();
        assertThat(PublicLog.record(alert, TG).orElseThrow()).contains("\"state\":\"retracted\"");

        String other = given.alert(END, TG);
        given.published(other, TG);
        expire.expireDue();
        assertThat(PublicLog.record(other, TG).orElseThrow()).contains("\"state\":\"expired\"");
        restraints.apply(ONE_PERSON, other, Restraint.RETRACTED);
        assertThat(PublicLog.record(other, TG).orElseThrow()).contains("\"state\":\"retracted\"");
        withdraw.withdraw(Given.EDITOR, other, Set.of(TG));
    }

    @Test
    void a_scheduled_alert_is_not_published_after_a_retraction() {
        schedule.schedule(
                Given.EDITOR, PublicationRequest.of(alert, Set.of(TG)), NOW.plusSeconds(60));

        assertThat(restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED)).isEmpty();
        clock.stopAt(NOW.plusSeconds(60));
        due.publishDue();

        assertThat(PublicLog.record(alert, TG)).isEmpty();
    }

    @Test
    void one_person_cannot_reactivate_it_or_turn_the_retraction_into_an_expiry() {
        given.published(alert, TG, RU);
        given.facts(alert, Invented.alertFacts(END));
        restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED);
        // facts approved earlier were superseded
        assertRefused(ProblemType.PUBLICATION_REFUSED);
        // and new ones need two people
        given.facts(alert, Invented.alertFacts(END));
        assertRefused(ProblemType.TWO_PEOPLE_REQUIRED);
        Map<String, Object> expired = new HashMap<>(Invented.alertFacts(END));
        expired.put("state", "expired");
        given.facts(alert, expired);
        assertRefused(ProblemType.TWO_PEOPLE_REQUIRED);
    }

    @Test
    void one_person_may_end_an_active_alert_by_publishing_facts() {
        given.published(alert, TG, RU);
        Map<String, Object> expired = new HashMap<>(Invented.alertFacts(END));
        expired.put("state", "expired");
        given.facts(alert, expired);
        publish.publish(ONE_PERSON, PublicationRequest.of(alert, Set.of()));
        assertThat(PublicLog.record(alert, TG).orElseThrow()).contains("\"state\":\"expired\"");
    }

    private void assertRefused(ProblemType type) {
        assertThatThrownBy(
                        () -> publish.publish(ONE_PERSON, PublicationRequest.of(alert, Set.of())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
