package org.notorturetj.publication.removal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.RandomId;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.schedule.PublishDue;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** An alert must not go on alarming people of what they can no longer read. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertsOfWithdrawnUpdatesTest {
    private static final Map<String, Object> WORDS =
            Map.of("title", "What happened", "summary", "Invented.", "body", "Text.");

    @Inject Newsroom newsroom;
    @Inject Given given;
    @Inject SchedulePublication schedule;
    @Inject PublishDue due;
    @Inject SettableClock clock;

    private String caseId;
    private String update;
    private String alert;

    @BeforeEach
    void publish_an_alert() {
        String code = RandomId.of(6);
        Map<String, Object> words = new HashMap<>(WORDS);
        words.put("initials", "N. N.");
        caseId =
                newsroom.publish(
                        "case",
                        Map.of(
                                "code",
                                code,
                                "status",
                                "open",
                                "regions",
                                List.of("TJ-SU"),
                                "began",
                                Map.of("date", "2025-03", "precision", "month")),
                        Map.of(RU, words));
        update =
                newsroom.publish(
                        "case-update",
                        Map.of(
                                "case",
                                code,
                                "happened",
                                Map.of("date", "2025-04", "precision", "month"),
                                "urgent",
                                true),
                        Map.of(RU, WORDS, TG, WORDS));
        alert = given.document("alert");
        Map<String, Object> facts =
                new HashMap<>(Invented.alertFacts(Instant.now().plusSeconds(86_400)));
        facts.put("case", code);
        facts.put("update", update);
        given.facts(alert, facts);
        given.text(alert, RU, Invented.alertText(RU));
    }

    @AfterEach
    void restore_the_clock() {
        clock.letGo();
    }

    @Test
    void a_withdrawn_update_takes_its_alert_along_when_nothing_of_it_is_left() {
        given.published(alert, RU);
        newsroom.withdraw(update, TG);
        assertThat(PublicLog.record(alert, RU)).isPresent();
        newsroom.withdraw(update, RU);
        assertThat(PublicLog.record(alert, RU)).isEmpty();
    }

    @Test
    void so_does_a_withdrawn_case() {
        given.published(alert, RU);
        newsroom.withdraw(caseId, RU);
        assertThat(PublicLog.record(alert, RU)).isEmpty();
    }

    @Test
    void and_a_redacted_one() {
        given.published(alert, RU);
        newsroom.redact(update, RU, TG);
        assertThat(PublicLog.record(alert, RU)).isEmpty();
    }

    @Test
    void an_alert_that_is_scheduled_does_not_go_out_any_more() {
        Instant moment = Instant.now().plusSeconds(600);
        schedule.schedule(Given.EDITOR, PublicationRequest.of(alert, Set.of(RU)), moment);
        newsroom.withdraw(update, RU, TG);
        clock.stopAt(moment);
        due.publishDue();
        assertThat(PublicLog.record(alert, RU)).isEmpty();
    }
}
