package org.notorturetj.publication.schedule;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts the scheduled publications that this node refused at their moment, by cause. */
@ApplicationScoped
class ScheduleMeters implements MeterBinder {
    private final Map<RefusalCause, Counter> refused = new EnumMap<>(RefusalCause.class);

    /** Every cause from the beginning, so that what never happened reads as zero. */
    @Override
    public void bindTo(MeterRegistry registry) {
        for (RefusalCause cause : RefusalCause.values()) {
            refused.put(
                    cause,
                    Counter.builder("notorturetj.schedules.refused")
                            .description("Scheduled publications refused at their moment")
                            .tag("cause", cause.word())
                            .register(registry));
        }
    }

    void count(RefusalCause cause) {
        refused.get(cause).increment();
    }
}
