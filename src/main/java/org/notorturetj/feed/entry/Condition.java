package org.notorturetj.feed.entry;

import java.time.YearMonth;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.database.FirstRows;
import org.notorturetj.platform.database.Where;

/**
 * Which rows of the listing a feed has. The rank of an article or a case update is minus its date
 * in milliseconds; what it was told under is minus a number, and 0 or more for what was published
 * before there were numbers.
 *
 * @param within conditions that the index of an order meets
 * @param match kinds, topic and region; null for all
 */
record Condition(Where within, @Nullable Where match) {
    static Condition of(FeedScope scope) {
        return new Condition(
                Where.of("l.reader = ? AND l.type = ?", scope.reader().tag(), scope.feed().type()),
                match(scope));
    }

    /** Only what is told, or was before there were numbers. */
    Condition told() {
        return and("l.told IS NOT NULL");
    }

    /** Only what was told under a number up to another one. */
    Condition told(long first, long last) {
        return new Condition(within.and("l.told >= ?", -last).and("l.told <= ?", -first), match);
    }

    /** Only what was told under lower numbers than one. */
    Condition toldBefore(long number) {
        return new Condition(within.and("l.told > ?", -number).and("l.told < ?", 0L), match);
    }

    /** Only what the archives of months have; there is an index of it. */
    Condition untold() {
        return and("coalesce(l.told, 0) >= 0");
    }

    private Condition and(String more) {
        return new Condition(within.and(Where.of(more)), match);
    }

    private static @Nullable Where match(FeedScope scope) {
        Where any =
                scope.feed().anyOf().isEmpty()
                        ? null
                        : Where.of(
                                "l.facets && ?",
                                (Object) scope.feed().anyOf().toArray(String[]::new));
        if (scope.allOf().isEmpty()) {
            return any;
        }
        Where all = Where.of("l.facets @> ?", (Object) scope.allOf().toArray(String[]::new));
        return any == null ? all : any.and(all);
    }

    /** Only what has a date in a month, in UTC. */
    Condition in(YearMonth month) {
        return new Condition(
                before(month.plusMonths(1)).within.and("l.rank <= ?", -start(month)), match);
    }

    /** Only what has a date before a month. */
    Condition before(YearMonth month) {
        return new Condition(within.and("l.rank > ?", -start(month)), match);
    }

    /** All of it as one condition. */
    Where all() {
        return match == null ? within : within.and(match);
    }

    /** The first rows in an order. */
    FirstRows first(String order, int limit) {
        return FirstRows.of(within, match, order, limit);
    }

    private static long start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
