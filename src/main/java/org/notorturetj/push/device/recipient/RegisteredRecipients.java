package org.notorturetj.push.device.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.Recipients;
import org.notorturetj.push.Target;
import org.notorturetj.push.WakeupKind;

/** The registered devices, for the dispatchers. */
@ApplicationScoped
class RegisteredRecipients implements Recipients {
    private final RegisteredDevices devices;

    RegisteredRecipients(RegisteredDevices devices) {
        this.devices = devices;
    }

    @Override
    public Page page(
            WakeupKind kind,
            boolean urgent,
            Set<String> regions,
            long after,
            int size,
            Instant now) {
        RegisteredDevices.Page page =
                devices.page(new Audience(kind, urgent, regions), after, size, now);
        List<Recipient> recipients =
                page.devices().stream()
                        .map(
                                device ->
                                        new Recipient(
                                                device.id(),
                                                device.target().channel(),
                                                device.target().language(),
                                                device.quietUntil().orElse(now)))
                        .toList();
        return new Page(recipients, page.last(), page.more());
    }

    @Override
    public long atMost(WakeupKind kind) {
        return devices.count(kind);
    }

    @Override
    public boolean areReadable() {
        return devices.areReadable();
    }

    @Override
    public Map<Long, Reachable> where(Collection<Long> ids) {
        return devices.now(ids).stream().collect(Collectors.toMap(Device::id, At::new));
    }

    private final class At implements Reachable {
        private final Device device;

        At(Device device) {
            this.device = device;
        }

        @Override
        public Target target() {
            return device.target();
        }

        @Override
        public void forget() {
            devices.remove(device.targetHash(), device.version());
        }
    }
}
