package org.notorturetj.push.outbox;

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
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.removal.ApplyRestraint;
import org.notorturetj.publication.removal.Restraint;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.push.SentRows;
import org.notorturetj.signer.NoAlertKey;
import org.notorturetj.signer.WakeupSigner;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueWakeupsTest {
    private final Instant end = Instant.now().plus(Duration.ofHours(6));
    private static final Actor ONE_PERSON = Actor.of("0000000000000009");

    @Inject Given given;
    @Inject SentRows outgoing;
    @Inject ApplyRestraint restraints;
    @Inject Withdraw withdraw;
    @Inject Owner owner;

    private String alert = "";

    @BeforeEach
    void write() {
        outgoing.clear();
        alert = given.alert(end, TG, RU);
    }

    @AfterEach
    void take_away() {
        if (PublicLog.record(alert, TG).isPresent()) {
            withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));
        }
        outgoing.clear();
        given.noMore();
    }

    @Test
    void an_alert_and_its_wake_up_are_one_transaction() {
        QuarkusTransaction.begin();
        given.published(alert, TG, RU);
        QuarkusTransaction.rollback();
        assertThat(outgoing.about(alert)).isEmpty();

        given.published(alert, TG, RU);

        assertThat(outgoing.about(alert)).containsExactly("alert waiting");
    }

    @Test
    void a_correction_wakes_nobody_again() {
        given.published(alert, TG, RU);
        given.text(alert, RU, Invented.alertText(RU));

        given.published(alert, RU);

        assertThat(outgoing.about(alert)).containsExactly("alert waiting");
    }

    @Test
    void what_is_retracted_is_called_off_and_told() {
        given.published(alert, TG, RU);

        restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED);

        assertThat(outgoing.about(alert)).containsExactly("alert cancelled", "retract waiting");
    }

    @Test
    void what_is_withdrawn_is_told_too() {
        given.published(alert, TG, RU);

        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));

        assertThat(outgoing.about(alert)).containsExactly("alert cancelled", "retract waiting");
    }

    @Test
    void a_compromised_line_wakes_every_phone_and_an_ordinary_one_none() {
        String line = given.line(TG);
        given.published(line, TG);
        assertThat(outgoing.about(line)).isEmpty();

        restraints.apply(ONE_PERSON, line, Restraint.COMPROMISED);

        assertThat(outgoing.about(line)).containsExactly("hotline waiting");
    }

    @Test
    void an_event_wakes_nobody() {
        String event = given.document("event");
        given.facts(
                event,
                Map.of(
                        "state",
                        "planned",
                        "when",
                        Map.of("starts", Map.of("date", "2031-06-26", "precision", "day")),
                        "online",
                        true,
                        "venueInCalendar",
                        false));
        given.text(event, TG, Invented.articleText(event, "Event"));

        given.published(event, TG);
        assertThat(PublicLog.record(event, TG)).isPresent();
        withdraw.withdraw(Given.EDITOR, event, Set.of(TG));

        assertThat(outgoing.about(event)).isEmpty();
        assertThat(outgoing.digests()).isEmpty();
    }

    @Test
    void two_alerts_never_share_the_name_by_which_phones_know_one() {
        given.published(alert, TG, RU);
        String other = given.alert(end, TG);
        given.facts(other, factsOf(alert));

        assertThatThrownBy(() -> given.published(other, TG)).isInstanceOf(ProblemException.class);

        assertThat(outgoing.about(other)).isEmpty();
        assertThat(PublicLog.record(other, TG)).isEmpty();
    }

    @Test
    void a_mistake_cannot_send_alerts_without_end_and_never_keeps_one_from_being_retracted()
            throws Exception {
        given.published(alert, TG, RU);
        owner.execute(
                """
                INSERT INTO desk.push_message (nid, kind, document_id, seq, urgent, created_at, expires_at, signature)
                SELECT lpad(n::text, 16, '0'), 'alert', lpad(n::text, 16, '0'), 1, true, now(), now(), 'x'
                FROM generate_series(1, 999) n
                """);
        String fiftyFirst = given.alert(end, TG);

        assertThatThrownBy(() -> given.published(fiftyFirst, TG))
                .isInstanceOf(ProblemException.class);
        restraints.apply(ONE_PERSON, alert, Restraint.RETRACTED);

        assertThat(outgoing.about(fiftyFirst)).isEmpty();
        assertThat(outgoing.about(alert)).containsExactly("alert cancelled", "retract waiting");
    }

    @Test
    void without_a_key_no_alert_goes_out_and_every_one_is_called_off() {
        given.published(alert, TG, RU);
        String other = given.alert(end, TG);
        QuarkusMock.installMockForType(new NoAlertKey(), WakeupSigner.class);

        assertThatThrownBy(() -> given.published(other, TG)).isInstanceOf(ProblemException.class);
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG, RU));

        assertThat(PublicLog.record(other, TG)).isEmpty();
        assertThat(PublicLog.record(alert, TG)).isEmpty();
        assertThat(outgoing.about(alert)).containsExactly("alert cancelled");
    }

    private java.util.Map<String, Object> factsOf(String alert) {
        var facts = new java.util.HashMap<>(Invented.alertFacts(end));
        facts.put("nid", nid(alert));
        return facts;
    }

    private static String nid(String alert) {
        return org.notorturetj.platform.json.CanonicalJson.tree(
                        PublicLog.record(alert, TG).orElseThrow())
                .path("nid")
                .asText();
    }
}
