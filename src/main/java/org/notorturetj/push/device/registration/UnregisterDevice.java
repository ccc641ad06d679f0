package org.notorturetj.push.device.registration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.sealing.SealingKeys;

/** Forgets whatever is registered under a handle. */
@ApplicationScoped
class UnregisterDevice {
    private final SealingKeys keys;
    private final Registrations registrations;

    UnregisterDevice(SealingKeys keys, Registrations registrations) {
        this.keys = keys;
        this.registrations = registrations;
    }

    void of(DeviceHandle handle) {
        registrations.forget(handle.hash(keys.door()));
    }
}
