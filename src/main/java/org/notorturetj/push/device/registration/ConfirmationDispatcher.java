package org.notorturetj.push.device.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.platform.sealing.DispatcherKey;
import org.notorturetj.platform.sealing.HpkeEnvelope;
import org.notorturetj.platform.sealing.SealingKeys;
import org.notorturetj.push.ConfirmationSender;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.Target;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Asks devices for their confirmation. What was noted is sent once: when it is lost, the device
 * registers again. The nonce is nowhere but in the message; the database has its hash.
 */
@ApplicationScoped
public class ConfirmationDispatcher {
    /**
     * With a turn every three seconds, twice as many as may register (limits.devices-altogether).
     */
    private static final int AT_ONCE = 60;

    private final SealingKeys keys;
    private final DeviceConfig config;
    private final Confirmations confirmations;
    private final List<ConfirmationSender> senders;
    private final Clock clock;
    private final Executor workers;

    ConfirmationDispatcher(
            SealingKeys keys,
            DeviceConfig config,
            Confirmations confirmations,
            @All List<ConfirmationSender> senders,
            Clock clock,
            ManagedExecutor workers) {
        this.keys = keys;
        this.config = config;
        this.confirmations = confirmations;
        this.senders = senders;
        this.clock = clock;
        this.workers = workers;
    }

    @Scheduled(
            every = "${notorturetj.push.devices.confirmation-check:3S}",
            delayed = "${notorturetj.push.devices.confirmation-check:3S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sendWhenWanted() {
        ScheduledWork.orNextTime("Confirmations of devices", this::sendWanted);
    }

    /** Asks those that wait. */
    public void sendWanted() {
        Optional<DispatcherKey> key = keys.dispatcher();
        if (key.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .call(() -> noted(key.get()))
                .forEach(
                        question ->
                                question.sender()
                                        .confirm(question.target(), question.nonce())
                                        // Answers come in threads that must not wait, and this
                                        // asks the database.
                                        .thenAcceptAsync(
                                                outcome -> learn(question, outcome), workers));
    }

    private List<Question> noted(DispatcherKey key) {
        confirmations.forgetAsked(clock.instant().minus(config.confirmationPause()));
        List<Question> questions = new ArrayList<>();
        for (Unconfirmed device : confirmations.take(AT_ONCE)) {
            question(key, device)
                    .filter(
                            question ->
                                    confirmations.ask(
                                            device,
                                            Nonce.hash(key.door(), question.nonce()),
                                            clock.instant()))
                    .ifPresent(questions::add);
        }
        return questions;
    }

    /**
     * Nothing when it cannot be opened: it is forgotten. Nor when nobody here reaches it: it is
     * asked after a pause, by a node that does.
     */
    private Optional<Question> question(DispatcherKey key, Unconfirmed device) {
        try {
            Target target = device.open(key).target();
            Optional<Question> question =
                    senders.stream()
                            .filter(sender -> sender.reaches(target.channel()))
                            .findFirst()
                            .map(sender -> new Question(device.id, sender, target, Nonce.make()));
            if (question.isEmpty()) {
                confirmations.postpone(device, clock.instant());
            }
            return question;
        } catch (HpkeEnvelope.NotDecryptableException other) {
            confirmations.forgetUnconfirmed(device.id);
            return Optional.empty();
        }
    }

    private void learn(Question question, Outcome outcome) {
        if (outcome instanceof Outcome.Gone) {
            ScheduledWork.orNextTime(
                    "Confirmations of devices",
                    () -> confirmations.forgetUnconfirmed(question.id()));
        }
    }

    private record Question(long id, ConfirmationSender sender, Target target, String nonce) {
        @Override
        public String toString() {
            return "Question[" + id + "]";
        }
    }
}
