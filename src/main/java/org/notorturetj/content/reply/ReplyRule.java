package org.notorturetj.content.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a law says of how soon an authority replies to criticism.
 *
 * @param law its name
 * @param paragraph where it says so, such as "article 23, part 2"
 * @param study whether it is for criticism that has to be studied first
 * @param calendar by which it counts
 * @param inForceFrom the first day of publications that it is for
 */
public record ReplyRule(
        String id,
        String law,
        String paragraph,
        boolean study,
        Term term,
        Week calendar,
        LocalDate inForceFrom,
        Confirmation confirmed) {

    /**
     * Nobody counts by a rule that no lawyer has confirmed.
     *
     * @param by the account of that lawyer
     */
    public record Confirmation(String by, Instant at) {}

    /** The one that counts for what was published on a day: the last that was in force then. */
    static Optional<ReplyRule> inForce(List<ReplyRule> rules, LocalDate published, boolean study) {
        return rules.stream()
                .filter(rule -> rule.study == study && !rule.inForceFrom.isAfter(published))
                .max(Comparator.comparing(ReplyRule::inForceFrom));
    }

    /** By when an authority must reply to what was published on a day. */
    DueDate due(LocalDate published, WorkingCalendar calendar) {
        if (calendar.week() != this.calendar) {
            throw new IllegalArgumentException(calendar.week() + " in place of " + this.calendar);
        }
        LocalDate end = term.end(published, calendar);
        return new DueDate(
                published,
                end,
                this,
                calendar.announced(term.zero(published).plusDays(1), end),
                calendar.isComplete(end));
    }
}
