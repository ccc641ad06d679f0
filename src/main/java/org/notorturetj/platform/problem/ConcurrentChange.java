package org.notorturetj.platform.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else's change of what a request is based on.
 *
 * @param by an account ID, or {@code server}
 * @param name how colleagues know the account; null for the server, and for one without a name. For
 *     no log
 */
public record ConcurrentChange(String by, @Nullable String name, Instant at) {
    private static final String SERVER = "server";
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Dushanbe"));

    /** The sentence for the slower of two editors. */
    RuleMessage message() {
        String when = wallClock(at);
        if (by.equals(SERVER)) {
            return Rule.CHANGED_BY_SERVER.with(when);
        }
        return name == null
                ? Rule.CHANGED_BY_COLLEAGUE.with(when)
                : Rule.CHANGED_BY.with(name, when);
    }

    /** A moment as sentences say it: 24.11.2026 14:00, by the clock of Dushanbe. */
    public static String wallClock(Instant moment) {
        return WALL_CLOCK.format(moment);
    }

    /** Without the name, which must not reach a log. */
    @Override
    public String toString() {
        return "ConcurrentChange[" + by + "]";
    }
}
