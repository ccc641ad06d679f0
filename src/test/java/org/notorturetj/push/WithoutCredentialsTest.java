package org.notorturetj.push;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.push.canary.Canary;
import org.notorturetj.push.canary.PushHealth;
import org.notorturetj.push.dispatch.UnsendableMessages;
import org.notorturetj.push.outbox.UrgentMessages;
import org.notorturetj.push.webpush.PromisedKey;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A node that has no credentials has not been told by anybody that a message is not wanted. */
@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutCredentialsTest {
    @Inject AlertToTopics topics;
    @Inject SentRows outgoing;
    @Inject WatchedPhone phone;
    @Inject DispatchTurns turn;
    @Inject Signer signer;
    @Inject SettableClock clock;
    @Inject Canary canary;
    @Inject UrgentMessages overdue;
    @Inject UnsendableMessages unsendable;
    @Inject Instance<Recipients> recipients;
    @Inject PromisedKey promised;

    @BeforeEach
    void publish() {
        topics.begin();
        signer.catchUp();
        phone.hasCredentials(false);
    }

    @AfterEach
    void end() {
        topics.end();
        phone.forget();
    }

    @Test
    void an_alert_waits_untouched_and_leaves_when_somebody_brings_them() {
        turn.run();
        turn.run();
        assertThat(outgoing.about(topics.id())).containsExactly("alert sending");
        assertThat(outgoing.ledger(topics.id()))
                .hasSize(3)
                .allMatch(row -> row.endsWith(" waiting 0"));
        assertThat(phone.sent()).isEmpty();

        phone.hasCredentials(true);
        turn.run();
        assertThat(outgoing.counts(topics.id())).containsExactly("3 0 0 0 0");
    }

    @Test
    void an_alert_that_expires_meanwhile_was_sent_to_nobody() {
        turn.run();
        clock.stopAt(AlertToTopics.END);
        turn.run();
        assertThat(outgoing.counts(topics.id())).containsExactly("0 0 0 0 3");
    }

    @Test
    void health_of_a_node_that_sends_says_what_waits() {
        turn.run();
        var health =
                new PushHealth(
                        canary,
                        overdue,
                        unsendable,
                        clock,
                        recipients,
                        promised,
                        NodeWithoutKeyTest.sending(),
                        true);
        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsKey("waitsForCredentials");

        phone.hasCredentials(true);
        turn.run();
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }
}
