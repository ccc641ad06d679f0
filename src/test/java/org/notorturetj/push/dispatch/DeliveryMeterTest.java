package org.notorturetj.push.dispatch;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.push.Channel;
import org.notorturetj.push.Target;
import org.notorturetj.push.ledger.DeliveryResult;
import org.notorturetj.push.ledger.LeasedTarget;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryMeterTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeliveryMeter meter = new DeliveryMeter();

    @BeforeEach
    void bind() {
        meter.bindTo(registry);
    }

    @Test
    void each_try_counts_by_outcome_and_channel() {
        meter.count(
                List.of(
                        result(Channel.TOKEN, "later", Duration.ofSeconds(1)),
                        result(Channel.TOKEN, "accepted", null),
                        result(Channel.TOPIC, "accepted", null)));
        meter.count(List.of(result(Channel.TOKEN, "accepted", null)));

        assertThat(counted("accepted", "token")).isEqualTo(2);
        assertThat(counted("later", "token")).isEqualTo(1);
        assertThat(counted("accepted", "topic")).isEqualTo(1);
        assertThat(counted("gone", "web_push")).isZero();
    }

    @Test
    void no_label_says_who_was_told() {
        meter.count(List.of(result(Channel.TOKEN, "rejected", null)));

        assertThat(registry.getMeters())
                .hasSize(6 * Channel.values().length)
                .allSatisfy(
                        one ->
                                assertThat(one.getId().getTags())
                                        .extracting(Tag::getKey)
                                        .containsExactly("channel", "outcome"));
    }

    private double counted(String outcome, String channel) {
        Counter counter =
                registry.get("notorturetj.push.deliveries")
                        .tag("outcome", outcome)
                        .tag("channel", channel)
                        .counter();
        return counter.count();
    }

    private static DeliveryResult result(
            Channel channel, String outcome, @Nullable Duration pause) {
        var target = new Target(channel, "somebody", Language.TG);
        return new DeliveryResult(
                new LeasedTarget(1, "17", target, 1, true, false), outcome, null, pause);
    }
}
