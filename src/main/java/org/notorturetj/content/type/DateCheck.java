package org.notorturetj.content.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.text.PartialDate;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.PartialDates;

/**
 * What is required of every date and moment in facts and texts, whatever their type: it exists, in
 * a year that somebody alive may write of; it is as exact as it says, and no more; and what is
 * marked as {@link Past} is not in the future. Missing ones are left to others.
 */
public final class DateCheck {
    /** The years in which something may be. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2100;

    /** Clocks differ, and front ends make a moment of a day. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /** Where a day begins first: what is today there must not be refused. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final @Nullable Instant now;
    private final Violations required;

    private DateCheck(@Nullable Instant now, Violations required) {
        this.now = now;
        this.required = required;
    }

    /** Adds the dates that are none, or more exact than they say. */
    public static void ofForm(Object content, Violations required) {
        new DateCheck(null, required).check(content);
    }

    /** Adds the same, and what tells of the past and is in the future. */
    public static void at(Instant now, Object content, Violations required) {
        new DateCheck(now, required).check(content);
    }

    private void check(Object content) {
        for (RecordMembers.Member member : RecordMembers.of(content, PartialDate.class)) {
            String name = member.pointer();
            boolean past = member.is(Past.class);
            if (member.value() instanceof PartialDate date) {
                partial(name + "/", date, past);
            } else if (member.value() instanceof LocalDate day) {
                day(name, day, past);
            } else if (member.value() instanceof Instant moment) {
                moment(name, moment, past);
            } else if (member.value() instanceof String text && member.is(Dated.class)) {
                dated(name, text, past);
            }
        }
    }

    private void partial(String member, PartialDate date, boolean past) {
        if (date.precision() != null) {
            required.oneOf(PartialDates.PRECISIONS, date.precision(), member + "precision");
        }
        if (date.date() == null) {
            return;
        }
        boolean known =
                date.precision() != null && PartialDates.PRECISIONS.contains(date.precision());
        if (dated(member + "date", date.date(), past) && known) {
            required.that(
                    PartialDates.isAsLongAsItsPrecision(date),
                    member + "date",
                    Rule.DATE_PRECISION);
        }
    }

    /** Returns whether it is a date. */
    private boolean dated(String member, String text, boolean past) {
        Optional<LocalDate> first = PartialDates.firstDay(text);
        required.that(first.isPresent(), member, Rule.DATE);
        first.ifPresent(day -> day(member, day, past));
        return first.isPresent();
    }

    private void day(String member, LocalDate day, boolean past) {
        boolean early = now == null || !day.isAfter(LocalDate.ofInstant(now, EARLIEST));
        required(member, day.getYear(), !past || early);
    }

    private void moment(String member, Instant moment, boolean past) {
        boolean early = now == null || !moment.isAfter(now.plus(TOLERANCE));
        required(member, moment.atOffset(ZoneOffset.UTC).getYear(), !past || early);
    }

    private void required(String member, int year, boolean inTime) {
        boolean real = year >= FIRST_YEAR && year <= LAST_YEAR;
        required.that(real, member, Rule.YEARS.with(FIRST_YEAR, LAST_YEAR))
                .that(!real || inTime, member, Rule.NOT_FUTURE);
    }
}
