package org.notorturetj.push.device.registration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.device.sealing.DeviceKeys;

/** Forgets whatever is registered under a handle. */
@ApplicationScoped
class UnregisterDevice {
    private final DeviceKeys keys;
    private final Registrations registrations;

    UnregisterDevice(DeviceKeys keys, Registrations registrations) {
        this.keys = keys;
        this.registrations = registrations;
    }

    void of(DeviceHandle handle) {
        registrations.forget(handle.hash(keys.door()));
    }
}
