package org.notorturetj.publication.schedule;

import java.util.Set;

/**
 * An event: a scheduled publication was refused at its moment. Fired in the transaction that marks
 * it, so that what observers write is committed with it.
 *
 * @param accounts whom it concerns: who asked for it, answers for it, wrote or approved it
 */
public record ScheduleRefused(Set<String> accounts) {
    public ScheduleRefused {
        accounts = Set.copyOf(accounts);
    }
}
