package org.notorturetj.edge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One byte range of the encoded representation (RFC 9110, section 14.1.2). Multiple ranges, other
 * units and ranges beyond the end are ignored, as section 14.2 allows: the whole is sent.
 *
 * @param first the first byte, from 0
 * @param last the last byte, inclusive
 */
public record ByteRange(int first, int last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /** The range of a header; empty if the whole is to be sent. */
    static Optional<ByteRange> of(@Nullable String header, int length) {
        Matcher matcher = SINGLE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || length == 0) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty() || Integer.parseInt(to) == 0
                    ? Optional.empty()
                    : Optional.of(
                            new ByteRange(Math.max(0, length - Integer.parseInt(to)), length - 1));
        }
        int first = Integer.parseInt(from);
        int last = to.isEmpty() ? length - 1 : Math.min(Integer.parseInt(to), length - 1);
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    byte[] of(byte[] whole) {
        return java.util.Arrays.copyOfRange(whole, first, last + 1);
    }

    String header(int length) {
        return "bytes %d-%d/%d".formatted(first, last, length);
    }
}
