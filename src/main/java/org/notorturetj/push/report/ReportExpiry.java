package org.notorturetj.push.report;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.clock.ScheduledWork;
import org.notorturetj.push.PushConfig;

import io.quarkus.scheduler.Scheduled;

/** Counts say little after some months, and what is not kept cannot be seized. */
@ApplicationScoped
class ReportExpiry {
    private final WakeupReports reports;
    private final PushConfig config;
    private final Clock clock;

    ReportExpiry(WakeupReports reports, PushConfig config, Clock clock) {
        this.reports = reports;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime("Old counts of wake-ups", this::forgetOld);
    }

    void forgetOld() {
        reports.forget(clock.instant().minus(config.keepReports()));
    }
}
