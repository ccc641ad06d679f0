package org.notorturetj.push.device;

import jakarta.enterprise.context.ApplicationScoped;

/** Forgets whatever is registered under a handle. */
@ApplicationScoped
class ForgetDevice {
    private final DeviceKeys keys;
    private final Registrations registrations;

    ForgetDevice(DeviceKeys keys, Registrations registrations) {
        this.keys = keys;
        this.registrations = registrations;
    }

    void of(Handle handle) {
        registrations.forget(handle.hash(keys.door()));
    }
}
