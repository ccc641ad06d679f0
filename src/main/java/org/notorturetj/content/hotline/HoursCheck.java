package org.notorturetj.content.hotline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.api.hotline.Hours;
import org.notorturetj.client.offline.OpeningTimes;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;

/**
 * Requires opening hours that everybody reads alike. A period may end on the next day; a whole day
 * is 00:00 to 24:00, and nothing is open from 09:00 to 09:00.
 */
final class HoursCheck {
    /** Ten periods a day. */
    private static final int MOST_PERIODS = 70;

    private static final int MOST_EXCEPTIONS = 366;
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private HoursCheck() {}

    /** Adds the times and days that are none. Members may be missing. */
    static void check(HotlineFacts.Opening hours, Violations required) {
        if (hours.week() != null) {
            week(hours.week(), required);
        }
        if (hours.exceptions() != null) {
            exceptions(hours.exceptions(), required);
        }
    }

    private static void week(List<Hours.Period> week, Violations required) {
        required.that(week.size() <= MOST_PERIODS, "hours/week", Rule.SIZE.with(0, MOST_PERIODS));
        List<int[]> before = new ArrayList<>();
        for (int i = 0; i < Math.min(week.size(), MOST_PERIODS); i++) {
            String member = "hours/week/" + i;
            Hours.Period period = week.get(i);
            if (period == null) {
                required.add(member, Rule.OBJECT);
                continue;
            }
            boolean day = period.day() >= 1 && period.day() <= 7;
            required.that(day, member + "/day", Rule.WEEKDAY);
            if (times(period.from(), period.to(), member, required) && day) {
                int[] open = minutes(period);
                required.that(
                        before.stream().noneMatch(other -> overlap(open, other)),
                        member,
                        Rule.HOURS_OVERLAP);
                before.add(open);
            }
        }
    }

    private static void exceptions(List<Hours.ExceptionalDay> days, Violations required) {
        required.that(
                days.size() <= MOST_EXCEPTIONS,
                "hours/exceptions",
                Rule.SIZE.with(0, MOST_EXCEPTIONS));
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < Math.min(days.size(), MOST_EXCEPTIONS); i++) {
            String member = "hours/exceptions/" + i;
            Hours.ExceptionalDay day = days.get(i);
            if (day == null) {
                required.add(member, Rule.OBJECT);
                continue;
            }
            required.that(
                    day.date() == null || dates.add(day.date()), member + "/date", Rule.DAY_ONCE);
            required.that((day.from() == null) == (day.to() == null), member, Rule.CLOSED_DAY);
            times(day.from(), day.to(), member, required);
        }
    }

    /** Returns whether both are there and times. */
    private static boolean times(
            @Nullable String from, @Nullable String to, String member, Violations required) {
        boolean begins = from != null && OpeningTimes.opening(from) != OpeningTimes.UNREADABLE;
        boolean ends = to != null && OpeningTimes.closing(to) != OpeningTimes.UNREADABLE;
        required.that(from == null || begins, member + "/from", Rule.TIME_OF_DAY)
                .that(to == null || ends, member + "/to", Rule.CLOSING_TIME);
        if (!begins || !ends) {
            return false;
        }
        boolean differ = !from.equals(to);
        required.that(differ, member + "/to", Rule.OPEN_SPAN);
        return differ;
    }

    /** From and to, in minutes since Monday; the end may be in the next week. */
    private static int[] minutes(Hours.Period period) {
        int from = OpeningTimes.opening(period.from());
        int to = OpeningTimes.closing(period.to());
        int begins = (period.day() - 1) * DAY + from;
        return new int[] {begins, begins + (to > from ? to - from : DAY - from + to)};
    }

    private static boolean overlap(int[] one, int[] other) {
        for (int shift = -WEEK; shift <= WEEK; shift += WEEK) {
            if (one[0] < other[1] + shift && other[0] + shift < one[1]) {
                return true;
            }
        }
        return false;
    }
}
