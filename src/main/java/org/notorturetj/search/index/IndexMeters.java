package org.notorturetj.search.index;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How far the index is. Nothing shows what was looked for, or how often. */
@ApplicationScoped
class IndexMeters implements MeterBinder {
    private final SearchIndex index;
    private final SearchConfig config;

    IndexMeters(SearchIndex index, SearchConfig config) {
        this.index = index;
        this.config = config;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!config.automatic()) {
            return;
        }
        Gauge.builder("notorturetj.search.position", index, it -> it.position().seq())
                .description("The publication up to which the search index of this node follows")
                .register(registry);
        Gauge.builder("notorturetj.search.building", index, it -> it.isPartial() ? 1 : 0)
                .description("1 while the search index is being made, and answers are partial")
                .register(registry);
    }
}
