package org.notorturetj.importing.plan;

import java.util.List;

/**
 * Pages and redirections of the old site that no text which is ready claims. Those of items that
 * wait are not among them: where nobody may know that somebody is named, no address tells it.
 *
 * @param paths in the order in which the archive has met them
 * @param named how many more there are that may name somebody
 */
public record Unclaimed(List<String> paths, int named) {
    public Unclaimed {
        paths = List.copyOf(paths);
    }

    /** Nothing of the addresses. */
    @Override
    public String toString() {
        return "Unclaimed[" + paths.size() + ", " + named + "]";
    }
}
