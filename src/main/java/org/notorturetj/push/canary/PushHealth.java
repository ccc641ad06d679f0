package org.notorturetj.push.canary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Recipients;
import org.notorturetj.push.dispatch.UnsendableMessages;
import org.notorturetj.push.ledger.WaitingMessage;
import org.notorturetj.push.outbox.UrgentMessages;
import org.notorturetj.push.webpush.PromisedKey;

import io.smallrye.health.api.Wellness;

/**
 * Whether an alert would reach the phones now: what the canary found, and whether an urgent message
 * waits that nobody begins with, because its publication is not signed, no dispatcher runs, or this
 * node has no credentials for it, and whether a node that sends can read the devices that are
 * registered, and has the key that the policy promises to browsers.
 */
@Wellness
public class PushHealth implements HealthCheck {
    /** A publication is signed within seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Canary canary;
    private final UrgentMessages overdue;
    private final UnsendableMessages unsendable;
    private final Clock clock;
    private final Instance<Recipients> recipients;
    private final PromisedKey promised;
    private final PushConfig config;
    private final boolean desk;

    public PushHealth(
            Canary canary,
            UrgentMessages overdue,
            UnsendableMessages unsendable,
            Clock clock,
            Instance<Recipients> recipients,
            PromisedKey promised,
            PushConfig config,
            @ConfigProperty(name = DatabaseSettings.DESK_PROPERTY, defaultValue = "true")
                    boolean desk) {
        this.canary = canary;
        this.overdue = overdue;
        this.unsendable = unsendable;
        this.clock = clock;
        this.recipients = recipients;
        this.promised = promised;
        this.config = config;
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("push-way").up();
        canary.last()
                .ifPresent(
                        probe -> {
                            answer.withData("canary", probe.at().toString());
                            probe.failure()
                                    .ifPresent(what -> answer.down().withData("found", what));
                        });
        if (desk) {
            late(answer);
        }
        return answer.build();
    }

    private void late(HealthCheckResponseBuilder answer) {
        try {
            Optional<Instant> since = overdue.waitingSince();
            if (since.isPresent() && since.get().isBefore(clock.instant().minus(PATIENCE))) {
                answer.down().withData("urgentWaitsSince", since.get().toString());
            }
            if (config.dispatch()) {
                unsendable.due(clock.instant()).stream()
                        .filter(WaitingMessage::urgent)
                        .findFirst()
                        .ifPresent(
                                waiting ->
                                        answer.down()
                                                .withData(
                                                        "waitsForCredentials",
                                                        "since " + waiting.since()));
            }
            if (config.dispatch() && !recipients.stream().allMatch(Recipients::areReadable)) {
                answer.down().withData("devices", "cannot be read here: there is no device.key");
            }
            if (config.dispatch()) {
                promised.failure()
                        .ifPresent(sentence -> answer.down().withData("webPush", sentence));
            }
        } catch (DatabaseUnavailableException down) {
            answer.down().withData("database", "is away");
        }
    }
}
