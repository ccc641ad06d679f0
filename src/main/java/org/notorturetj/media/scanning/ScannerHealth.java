package org.notorturetj.media.scanning;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.health.api.Wellness;

/** Whether files wait for the scanner. Wellness: all but handing in files goes on without it. */
@Wellness
@ApplicationScoped
class ScannerHealth implements HealthCheck, MeterBinder {
    private final FileScanner scanner;

    ScannerHealth(FileScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("scanner").status(!scanner.isAway());
        if (scanner.isAway()) {
            answer.withData(
                    "failure", "clamd does not answer: files that are handed in wait for it.");
        }
        return answer.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (scanner.isUsed()) {
            Gauge.builder("notorturetj.media.scanner.away", scanner, it -> it.isAway() ? 1 : 0)
                    .description("1 while clamd does not answer, and files wait for it")
                    .register(registry);
        }
    }
}
