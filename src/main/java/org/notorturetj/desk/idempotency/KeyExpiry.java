package org.notorturetj.desk.idempotency;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.clock.ScheduledWork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Nobody waits for an answer for longer than a day. */
@ApplicationScoped
class KeyExpiry {
    private final StoredKeys keys;

    KeyExpiry(StoredKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime("Old keys of requests", this::forget);
    }

    void forget() {
        QuarkusTransaction.requiringNew().run(keys::forgetOld);
    }
}
