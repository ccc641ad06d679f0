package org.notorturetj.content.reply;

import java.time.LocalDate;
import java.util.Optional;

/** By when authorities must reply, by what is known now. */
public interface DueDates {
    /**
     * By when an authority must reply to what was published on a day; empty while no rule is
     * confirmed for it.
     *
     * @param study whether the matter has to be studied first
     */
    Optional<DueDate> due(LocalDate published, boolean study);
}
