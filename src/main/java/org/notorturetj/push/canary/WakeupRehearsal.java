package org.notorturetj.push.canary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Outcome;
import org.notorturetj.push.PushConfig;
import org.notorturetj.push.Sender;
import org.notorturetj.push.Senders;
import org.notorturetj.push.Target;
import org.notorturetj.push.Wakeup;
import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.outbox.Topics;
import org.notorturetj.signer.WakeupSigner;

/** Tries the whole path to the phones without waking anybody but those of the Coalition. */
@ApplicationScoped
public class WakeupRehearsal {
    /** A publication that everybody has: if it were sent, there would be nothing new. */
    private static final long FIRST = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LIFE = Duration.ofMinutes(1);

    /** Longer than a phone takes to fetch on 2G, and too short for a thief to make use of it. */
    private static final Duration LIFE_ON_TEST = Duration.ofMinutes(2);

    private final Topics topics;
    private final Senders senders;
    private final WakeupSigner sign;
    private final PushConfig config;
    private final Clock clock;

    WakeupRehearsal(
            Topics topics, Senders senders, WakeupSigner sign, PushConfig config, Clock clock) {
        this.topics = topics;
        this.senders = senders;
        this.sign = sign;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there is a provider: without its credentials there is nothing to try. */
    boolean isPossible() {
        return senders.to(Channel.TOPIC).filter(Sender::sends).isPresent();
    }

    /** What the provider says of each topic; it sends nothing. */
    public Map<Target, Outcome> all() {
        Map<Target, Outcome> outcomes = new LinkedHashMap<>();
        for (Target topic : topics.of(WakeupKind.ALERT, clock.instant())) {
            outcomes.put(topic, one(topic, LIFE, true));
        }
        return outcomes;
    }

    /** Whether there are phones to try it on. */
    public boolean hasTestDevices() {
        return !config.testTopics().orElse(List.of()).isEmpty();
    }

    /** Really wakes the test phones; none without the setting. */
    public Map<Target, Outcome> onTestDevices() {
        Map<Target, Outcome> outcomes = new LinkedHashMap<>();
        for (String name : config.testTopics().orElse(List.of())) {
            Target topic = new Target(Channel.TOPIC, name, Language.RU);
            outcomes.put(topic, one(topic, LIFE_ON_TEST, false));
        }
        return outcomes;
    }

    private Outcome one(Target topic, Duration life, boolean dryRun) {
        Instant end = Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
        String nid = RandomId.ofDocument();
        var signature = sign.sign(Wakeup.signed(nid, FIRST, WakeupKind.ALERT, true, end));
        if (signature.isEmpty()) {
            return new Outcome.Rejected("NO_ALERT_KEY");
        }
        var sender = senders.to(topic.channel());
        if (sender.isEmpty()) {
            return new Outcome.Rejected("NO_SENDER");
        }
        var wakeup = new Wakeup(nid, FIRST, WakeupKind.ALERT, true, end, signature.get());
        try {
            return sender.get()
                    .send(wakeup, topic, dryRun)
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("INTERRUPTED");
        } catch (ExecutionException | TimeoutException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }
}
