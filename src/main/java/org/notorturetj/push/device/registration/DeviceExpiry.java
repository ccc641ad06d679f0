package org.notorturetj.push.device.registration;

import java.time.Clock;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.notorturetj.platform.clock.ScheduledWork;

import io.quarkus.scheduler.Scheduled;

/** Forgets devices that were not heard of for long, and those that never confirmed. */
@ApplicationScoped
public class DeviceExpiry {
    private static final Logger LOG = Logger.getLogger(DeviceExpiry.class);

    private final DeviceConfig config;
    private final Confirmations confirmations;
    private final Clock clock;

    DeviceExpiry(DeviceConfig config, Confirmations confirmations, Clock clock) {
        this.config = config;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forgetWhenDue() {
        ScheduledWork.orNextTime("Forgetting devices", this::forgetDue);
    }

    /** Forgets those whose time is over. */
    public void forgetDue() {
        var now = clock.instant();
        confirmations.forgetUnconfirmed(now.minus(config.confirmWithin()));
        confirmations.forgetAsked(now.minus(config.confirmationPause()));
        int forgotten =
                confirmations.forgetUnseen(
                        now.atOffset(ZoneOffset.UTC).toLocalDate().minus(config.forgetAfter()));
        if (forgotten > 0) {
            LOG.infof("Registered devices: %d not heard of since long, forgotten", forgotten);
        }
    }
}
