package org.notorturetj.push.dispatch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.Channel;
import org.notorturetj.push.ledger.DeliveryResult;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Counts what providers say of wake-ups: {@code notorturetj.push.deliveries}, by outcome and
 * channel, both of closed lists. Every try counts, so that an alert of many retries is seen.
 */
@ApplicationScoped
class DeliveryMeter implements MeterBinder {
    private static final List<String> OUTCOMES =
            List.of("accepted", "gone", "rejected", "later", "unknown", "unsent");

    private final Map<Channel, Map<String, Counter>> counters = new EnumMap<>(Channel.class);

    /** Every outcome from the beginning, so that an alert rule sees the first one that rises. */
    @Override
    public void bindTo(MeterRegistry registry) {
        for (Channel channel : Channel.values()) {
            Map<String, Counter> ofChannel = new HashMap<>();
            for (String outcome : OUTCOMES) {
                ofChannel.put(
                        outcome,
                        Counter.builder("notorturetj.push.deliveries")
                                .description("Tries to deliver a wake-up to one target")
                                .tag("outcome", outcome)
                                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                                .register(registry));
            }
            counters.put(channel, Map.copyOf(ofChannel));
        }
    }

    /** Counts what is written down. */
    void count(List<DeliveryResult> results) {
        for (DeliveryResult result : results) {
            counters.get(result.target().target().channel()).get(result.outcome()).increment();
        }
    }
}
