package org.notorturetj.feed.entry;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.api.feed.FeedFormat;

/**
 * A part of a feed's history, at most fifty entries. Its name never changes, and it never gets
 * another entry.
 */
public sealed interface Archive {
    /** The most entries that one has. */
    int SIZE = 50;

    Pattern FILE =
            Pattern.compile(
                    "(?:([0-9]{4}-(?:0[1-9]|1[0-2]))-([1-9][0-9]{0,3})|([1-9][0-9]{0,11}))\\.[a-z]{1,8}");

    /** What its address calls it, before the format. */
    String name();

    /** Which archive a file is; empty for none of these. */
    static Optional<Archive> ofFile(String file) {
        Matcher parts = FILE.matcher(file);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                parts.group(3) == null
                        ? new Month(
                                YearMonth.parse(parts.group(1)), Integer.parseInt(parts.group(2)))
                        : new Told(Long.parseLong(parts.group(3))));
    }

    /** Its name in an address. */
    default String file(FeedFormat format) {
        return name() + "." + format.extension();
    }

    /**
     * What was told under fifty numbers in a row, as long as it was not told anew since.
     *
     * @param number from 1, the oldest
     */
    record Told(long number) implements Archive {
        /** The one that has what was told under a number. */
        static Told of(long told) {
            return new Told((told + SIZE - 1) / SIZE);
        }

        long first() {
            return last() - SIZE + 1;
        }

        long last() {
            return number * SIZE;
        }

        @Override
        public String name() {
            return Long.toString(number);
        }
    }

    /**
     * What was published in a month before feeds had numbers, or imported with its date.
     *
     * @param month in UTC
     * @param part from 1, the oldest
     */
    record Month(YearMonth month, int part) implements Archive {
        @Override
        public String name() {
            return month + "-" + part;
        }
    }
}
