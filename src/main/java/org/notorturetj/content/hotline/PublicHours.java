package org.notorturetj.content.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.client.offline.OpeningTimes;

/**
 * Opening hours as they are published: so that a phone that knows nothing of midnight reads them
 * right, and unknown where anything in them cannot be read. Never refuses.
 */
final class PublicHours {
    private static final String MIDNIGHT = "24:00";

    private PublicHours() {}

    static Hours of(HotlineFacts.@Nullable Opening hours, @Nullable String note) {
        if (hours == null) {
            return new Hours("unknown", null, null, false, note);
        }
        boolean weekly = "weekly".equals(hours.mode());
        boolean known = weekly || "always".equals(hours.mode());
        List<Hours.Period> week = Objects.requireNonNullElse(hours.week(), List.of());
        List<Hours.ExceptionalDay> exceptions =
                Objects.requireNonNullElse(hours.exceptions(), List.of());
        if (!known
                || (weekly && week.isEmpty())
                || !week.stream().allMatch(PublicHours::isReadable)
                || !exceptions.stream().allMatch(PublicHours::isReadable)) {
            return new Hours("unknown", null, null, hours.outOfHours(), note);
        }
        return new Hours(
                hours.mode(),
                weekly ? untilMidnight(week) : null,
                exceptions.isEmpty()
                        ? null
                        : exceptions.stream().map(PublicHours::untilMidnight).toList(),
                hours.outOfHours(),
                note);
    }

    private static boolean isReadable(Hours.@Nullable Period period) {
        return period != null
                && period.day() >= 1
                && period.day() <= 7
                && isReadable(period.from(), period.to());
    }

    private static boolean isReadable(Hours.@Nullable ExceptionalDay day) {
        if (day == null || day.date() == null) {
            return false;
        }
        return (day.from() == null && day.to() == null) || isReadable(day.from(), day.to());
    }

    private static boolean isReadable(@Nullable String from, @Nullable String to) {
        return from != null
                && to != null
                && OpeningTimes.opening(from) != OpeningTimes.UNREADABLE
                && OpeningTimes.closing(to) != OpeningTimes.UNREADABLE
                && !from.equals(to);
    }

    /** A period over midnight as two. */
    private static List<Hours.Period> untilMidnight(List<Hours.Period> week) {
        List<Hours.Period> periods = new ArrayList<>();
        for (Hours.Period period : week) {
            if (OpeningTimes.opening(period.from()) < OpeningTimes.closing(period.to())) {
                periods.add(period);
                continue;
            }
            periods.add(new Hours.Period(period.day(), period.from(), MIDNIGHT));
            if (OpeningTimes.closing(period.to()) > 0) {
                periods.add(new Hours.Period(period.day() % 7 + 1, "00:00", period.to()));
            }
        }
        return periods;
    }

    /** One over midnight stays: on the next day it would hide what that day has in the week. */
    private static Hours.ExceptionalDay untilMidnight(Hours.ExceptionalDay day) {
        return "00:00".equals(day.to())
                ? new Hours.ExceptionalDay(day.date(), day.from(), MIDNIGHT)
                : day;
    }
}
