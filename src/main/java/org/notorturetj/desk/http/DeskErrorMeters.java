package org.notorturetj.desk.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.filter.FilterOrder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Counts the answers of the desk that are the server's fault. */
@ApplicationScoped
class DeskErrorMeters implements MeterBinder {
    private static final int SERVER_ERROR = 500;
    private static final String OTHER = "other";

    private final Map<String, Counter> errors = new HashMap<>();

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String status : List.of("500", "503", "507", OTHER)) {
            errors.put(
                    status,
                    Counter.builder("notorturetj.desk.errors")
                            .description("Answers of the desk with a status of 5xx")
                            .tag("status", status)
                            .register(registry));
        }
    }

    void register(@Observes Filters filters) {
        FilterOrder.DESK_ERRORS.register(filters, this::watch);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(end -> count(context.response().getStatusCode()));
        context.next();
    }

    private void count(int status) {
        if (status >= SERVER_ERROR) {
            errors.getOrDefault(Integer.toString(status), errors.get(OTHER)).increment();
        }
    }
}
