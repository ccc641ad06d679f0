package org.notorturetj.edge.cache;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.edge.admission.Admission;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts where responses come from. No label says what was read. */
@ApplicationScoped
class ResponseCounts implements MeterBinder {
    /** Where a response came from. */
    enum ServedFrom {
        /** From memory. */
        HIT,
        /** Made by a resource. */
        MISS,
        /** From what another request had made at the same time. */
        SHARED,
        /** Turned away: too many waited, the database was gone, or the client asked too often. */
        REFUSED
    }

    private static final Map<ServedFrom, LongAdder> COUNTS = counts();

    private static Map<ServedFrom, LongAdder> counts() {
        Map<ServedFrom, LongAdder> counts = new EnumMap<>(ServedFrom.class);
        for (ServedFrom servedFrom : ServedFrom.values()) {
            counts.put(servedFrom, new LongAdder());
        }
        return counts;
    }

    private final CachedResponses cache;
    private final Admission admission;

    ResponseCounts(CachedResponses cache, Admission admission) {
        this.cache = cache;
        this.admission = admission;
    }

    static void count(ServedFrom servedFrom) {
        adder(servedFrom).increment();
    }

    private static LongAdder adder(ServedFrom servedFrom) {
        return Objects.requireNonNull(COUNTS.get(servedFrom));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (ServedFrom servedFrom : ServedFrom.values()) {
            FunctionCounter.builder("notorturetj.edge.responses", adder(servedFrom), LongAdder::sum)
                    .description("Responses to readers, by where they came from")
                    .tag("source", servedFrom.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        FunctionCounter.builder("notorturetj.edge.evictions", cache, CachedResponses::evictions)
                .description("Responses dropped because memory was full")
                .register(registry);
        Gauge.builder("notorturetj.edge.memory", cache, CachedResponses::bytes)
                .description("Bytes of the responses kept in memory")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("notorturetj.edge.waiting", admission, Admission::waiting)
                .description("Requests that wait for a resource")
                .register(registry);
    }
}
