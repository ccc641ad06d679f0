package org.notorturetj.push.canary;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.SentRows;
import org.notorturetj.push.WatchedPhone;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@WithSettings(WatchedPhone.ON)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanaryTest {
    private static final Instant NOW = Instant.parse("2027-01-10T06:00:00Z");

    @Inject Canary canary;
    @Inject @Wellness PushHealth health;
    @Inject WatchedPhone phone;
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject SentRows outgoing;
    @Inject SettableClock clock;

    @BeforeEach
    void begin() {
        outgoing.clear();
        phone.forget();
        clock.stopAt(NOW);
    }

    @AfterEach
    void end() {
        phone.forget();
        canary.probe();
        outgoing.clear();
        clock.letGo();
    }

    @Test
    void it_tries_every_urgent_topic_and_writes_nothing_down() {
        canary.probe();

        assertThat(phone.addresses())
                .containsExactlyInAnyOrder("tg-urgent", "ru-urgent", "en-urgent");
        assertThat(canary.last()).contains(new Canary.Probe(NOW, java.util.Optional.empty()));
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void health_is_down_as_long_as_an_alert_would_not_get_through() {
        phone.answers("ru-urgent", new Outcome.Rejected("THIRD_PARTY_AUTH_ERROR"));
        canary.probe();

        HealthCheckResponse answer = health.call();
        assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
        assertThat(answer.getData().orElseThrow())
                .containsEntry("canary", NOW.toString())
                .containsEntry("found", "ru-urgent: rejected THIRD_PARTY_AUTH_ERROR");

        phone.forget();
        canary.probe();
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void health_is_down_when_an_urgent_message_waits_that_nobody_begins_with() {
        String alert = given.alert(NOW.plus(Duration.ofHours(6)), TG);
        given.published(alert, TG);
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);

        clock.stopAt(NOW.plus(Duration.ofMinutes(3)));

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow())
                .containsEntry("urgentWaitsSince", NOW.toString());
        withdraw.withdraw(Given.EDITOR, alert, Set.of(TG));
    }
}
