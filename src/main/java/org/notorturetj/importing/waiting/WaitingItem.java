package org.notorturetj.importing.waiting;

import org.notorturetj.importing.plan.Waiting;

/**
 * An item that has what looks like a name.
 *
 * @param number that it has in the plan
 */
public record WaitingItem(int number, Waiting waiting) {
    /** Nothing of it. */
    @Override
    public String toString() {
        return "WaitingItem[" + number + "]";
    }
}
