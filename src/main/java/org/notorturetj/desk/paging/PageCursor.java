package org.notorturetj.desk.paging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Where in a list an item stands: a moment, and among equal moments a key. It names no row, so that
 * the next page begins at the right place even if the item has gone meanwhile.
 *
 * @param at to the microsecond, as the database keeps it
 * @param key ASCII without line breaks, so that Java and the database order it alike
 */
public record PageCursor(Instant at, String key) implements Comparable<PageCursor> {
    private static final Pattern FORM =
            Pattern.compile("([a-z.-]{1,40})\n(-?[0-9]{1,18})\n([ -~]{0,120})");

    private static final long MICROS = 1_000_000;

    /** Longer than anything has waited. */
    private static final Duration AGES = Duration.ofDays(365_000);

    public PageCursor {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The moment under which an item stands before all that are not ahead, and among those alike.
     */
    public static Instant ahead(Instant at) {
        return ahead(at, 1);
    }

    /**
     * The same of several groups.
     *
     * @param groups how many stand behind it
     */
    public static Instant ahead(Instant at, int groups) {
        return at.minus(AGES.multipliedBy(groups));
    }

    @Override
    public int compareTo(PageCursor other) {
        return Comparator.comparing(PageCursor::at)
                .thenComparing(PageCursor::key)
                .compare(this, other);
    }

    /** Writes it as the parameter of the page that follows. */
    public String encode(String list) {
        long micros = at.getEpochSecond() * MICROS + at.getNano() / 1_000;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        (list + "\n" + micros + "\n" + key).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a cursor.
     *
     * @param list the list and its order: a cursor belongs to one of each
     * @return null for the first page
     * @throws ProblemException bad-cursor
     */
    public static @Nullable PageCursor of(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher read = FORM.matcher(decoded(cursor));
        if (!read.matches() || !read.group(1).equals(list)) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
        long micros = Long.parseLong(read.group(2));
        return new PageCursor(
                Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000),
                read.group(3));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.BAD_CURSOR);
        }
    }
}
