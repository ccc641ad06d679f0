package org.notorturetj.content.protectedname;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.clock.ScheduledWork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** What is not kept cannot be seized: old refusals show who wrote about whom. */
@ApplicationScoped
class RefusalExpiry {
    private final NameRefusalCounts refusals;

    RefusalExpiry(NameRefusalCounts refusals) {
        this.refusals = refusals;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime(
                "Old refusals of names",
                () -> QuarkusTransaction.requiringNew().run(refusals::forgetOld));
    }
}
