package org.notorturetj.push.device.recipient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.WakeupKind;

/** Looks at the registrations as a dispatcher does, and as the owner of the tables. */
@ApplicationScoped
public class ReadableDevices {
    private final RegisteredDevices devices;

    ReadableDevices(RegisteredDevices devices) {
        this.devices = devices;
    }

    public List<Device> of(Audience audience, Instant now) {
        List<Device> all = new ArrayList<>();
        long last = 0;
        RegisteredDevices.Page page;
        do {
            page = devices.page(audience, last, 3, now);
            all.addAll(page.devices());
            last = page.last();
        } while (page.more());
        return all;
    }

    /** The one device with an address, as an urgent alert finds it. */
    public Optional<Device> at(String address) {
        return of(new Audience(WakeupKind.HOTLINE, true, java.util.Set.of()), Instant.EPOCH)
                .stream()
                .filter(device -> device.target().address().replaceFirst("#.*", "").equals(address))
                .findFirst();
    }
}
