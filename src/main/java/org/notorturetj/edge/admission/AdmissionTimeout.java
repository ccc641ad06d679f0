package org.notorturetj.edge.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.serving.ServerStarts;

import io.vertx.core.Vertx;

/** Turns away who waited too long, even while nothing is answered. */
@ApplicationScoped
class AdmissionTimeout {
    private static final long CHECK_MILLIS = 250;

    void start(@Observes ServerStarts start, Vertx vertx, Admission admission) {
        vertx.setPeriodic(CHECK_MILLIS, check -> admission.refuseLate());
    }
}
