package org.notorturetj.push.device.recipient;

import java.util.Set;

import org.notorturetj.push.WakeupKind;
import org.notorturetj.push.device.sealing.SealedDevice;

/**
 * Which devices a wake-up is for.
 *
 * @param urgent whether it may ring in quiet hours
 * @param regions of the alert, ISO 3166-2; none: the whole country. Devices that named other
 *     regions are passed over. A retraction must name none: it has to reach whoever was reached
 *     before a device changed its regions.
 */
public record Audience(WakeupKind kind, boolean urgent, Set<String> regions) {
    public Audience {
        regions = Set.copyOf(regions);
    }

    boolean holds(SealedDevice device) {
        return regions.isEmpty()
                || device.regions().isEmpty()
                || device.regions().stream().anyMatch(regions::contains);
    }
}
