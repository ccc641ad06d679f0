package org.notorturetj.media.serving;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks for of a file (RFC 9110, section 14), as nginx reads it: one range; several,
 * and what is no range, are answered with the whole.
 *
 * @param status 200, 206 or 416
 * @param first the first byte, from 0
 * @param count of bytes that are sent
 */
record AskedPart(int status, long first, long count) {
    static final int WHOLE = 200;
    static final int PART = 206;
    static final int NOT_SATISFIABLE = 416;

    private static final Pattern SINGLE =
            Pattern.compile("bytes= *(\\d*) *- *(\\d*) *", Pattern.CASE_INSENSITIVE);

    /** Longer numbers are none of a file. */
    private static final int DIGITS = 18;

    /**
     * What is asked for.
     *
     * @param range the header; null without one
     * @param ifRange null without one
     * @param tag the entity tag with its quotes
     * @param length of the whole
     */
    static AskedPart of(@Nullable String range, @Nullable String ifRange, String tag, long length) {
        AskedPart whole = new AskedPart(WHOLE, 0, length);
        // If-Range prevents joining parts of two different files.
        if (range == null || (ifRange != null && !ifRange.strip().equals(tag))) {
            return whole;
        }
        Matcher single = SINGLE.matcher(range.strip());
        if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
            return whole;
        }
        return number(single.group(1))
                .map(first -> from(first, number(single.group(2)), whole))
                .orElseGet(() -> last(number(single.group(2)).orElseThrow(), whole));
    }

    private static AskedPart from(long first, Optional<Long> last, AskedPart whole) {
        if (last.isPresent() && last.get() < first) {
            return whole; // no range
        }
        long end = Math.min(last.orElse(whole.count), whole.count - 1) + 1;
        return first < end ? new AskedPart(PART, first, end - first) : notSatisfiable();
    }

    private static AskedPart last(long count, AskedPart whole) {
        long sent = Math.min(count, whole.count);
        return sent > 0 ? new AskedPart(PART, whole.count - sent, sent) : notSatisfiable();
    }

    private static AskedPart notSatisfiable() {
        return new AskedPart(NOT_SATISFIABLE, 0, 0);
    }

    private static Optional<Long> number(String digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > DIGITS ? Long.MAX_VALUE - 1 : Long.parseLong(digits));
    }

    /** The header that names the part, or how long the whole is. */
    String contentRange(long length) {
        return status == PART
                ? "bytes %d-%d/%d".formatted(first, first + count - 1, length)
                : "bytes */" + length;
    }
}
