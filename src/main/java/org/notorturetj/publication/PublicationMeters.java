package org.notorturetj.publication;

import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.publication.log.PublicationKind;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts the publications that this node committed, by what they were for. */
@ApplicationScoped
class PublicationMeters implements MeterBinder {
    private final Map<PublicationKind, Counter> publications = new EnumMap<>(PublicationKind.class);

    /** Every kind from the beginning, so that what never happened reads as zero. */
    @Override
    public void bindTo(MeterRegistry registry) {
        for (PublicationKind kind : PublicationKind.values()) {
            publications.put(
                    kind,
                    Counter.builder("notorturetj.publications")
                            .description("Publications committed by this node")
                            .tag("kind", kind.word())
                            .register(registry));
        }
    }

    void count(@Observes CommittedPublication published) {
        publications.get(published.kind()).increment();
    }
}
