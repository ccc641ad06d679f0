package org.notorturetj.platform.ratelimit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token bucket's size and refill time.
 *
 * @param requests the size of a burst; 0 for no limit
 * @param window the time in which an empty bucket is full again; positive
 */
public record Rate(int requests, Duration window) {
    private static final Rate OFF = new Rate(0, Duration.ofMinutes(1));
    private static final Pattern FORM =
            Pattern.compile("([1-9][0-9]{0,6}) in ([1-9][0-9]{0,3})([smh])");

    public Rate {
        if (requests < 0 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a rate is a number of requests in a time");
        }
    }

    /**
     * Parses a setting.
     *
     * @throws IllegalArgumentException if it is neither {@code off} nor of the form {@code 30 in
     *     1m}
     */
    public static Rate of(String setting) {
        if ("off".equals(setting)) {
            return OFF;
        }
        Matcher matcher = FORM.matcher(setting);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a rate is 'off' or like '30 in 1m'");
        }
        return new Rate(
                Integer.parseInt(matcher.group(1)),
                Duration.parse("PT" + matcher.group(2) + matcher.group(3)));
    }

    boolean isOff() {
        return requests == 0;
    }
}
