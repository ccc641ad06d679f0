package org.notorturetj.push.device.registration;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.sealing.DoorKey;
import org.notorturetj.platform.sealing.SealingKeys;

/** Believes a device that its target is its own, once it shows what was sent there. */
@ApplicationScoped
class ConfirmDevice {
    private final SealingKeys keys;
    private final DeviceConfig config;
    private final Registrations registrations;
    private final Clock clock;

    ConfirmDevice(SealingKeys keys, DeviceConfig config, Registrations registrations, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Confirms what waits under a handle; a wrong nonce changes nothing. */
    void as(DeviceHandle handle, String nonce) {
        DoorKey key = keys.door();
        registrations.confirm(
                handle.hash(key),
                Nonce.hash(key, nonce),
                clock.instant().minus(config.confirmWithin()));
    }
}
