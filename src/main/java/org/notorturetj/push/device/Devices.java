package org.notorturetj.push.device;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.notorturetj.push.WakeupKind;

/** The registered devices, for whoever dispatches. None on a node without the dispatchers' key. */
public interface Devices {
    /**
     * A page of the devices that a wake-up is for.
     *
     * @param afterId 0 for the first page; then {@link Page#last} of the one before
     * @param size how many rows are looked at, at most; a page can hold fewer devices than that
     */
    Page page(Audience audience, long afterId, int size, Instant now);

    /** The same for a wake-up about the whole country. */
    default Page page(long afterId, int size, boolean urgent, WakeupKind kind, Instant now) {
        return page(new Audience(kind, urgent, Set.of()), afterId, size, now);
    }

    /** How many want such a wake-up, wherever they are. */
    long count(WakeupKind kind);

    /** False on a node without the dispatchers' key, as long as anybody is registered. */
    boolean areReadable();

    /** Those of some numbers as they are now; whoever has gone is missing. */
    List<Device> now(Collection<Long> ids);

    /**
     * One page.
     *
     * @param last to be handed in for the next page
     * @param more whether there may be one
     */
    record Page(List<Device> devices, long last, boolean more) {
        public Page {
            devices = List.copyOf(devices);
        }
    }
}
