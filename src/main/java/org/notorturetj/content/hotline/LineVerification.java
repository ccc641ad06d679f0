package org.notorturetj.content.hotline;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.facts.HotlineFacts;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.problem.Rule;

/** How long it counts that somebody has rung a line: numbers change hands. */
@ApplicationScoped
public class LineVerification {
    private static final int LONGEST_MONTHS = 24;

    private final ContentConfig config;

    LineVerification(ContentConfig config) {
        this.config = config;
    }

    /** When the check becomes old: as the facts say, or else after the configured period. */
    public @Nullable Instant staleAfter(HotlineFacts line) {
        return line.staleAfter() != null || line.verifiedAt() == null
                ? line.staleAfter()
                : after(line.verifiedAt(), config.lineCheckedFor());
    }

    static void check(HotlineFacts line, Violations required) {
        Instant verified = line.verifiedAt();
        Instant stale = line.staleAfter();
        boolean follows =
                stale == null
                        || (verified != null
                                && stale.isAfter(verified)
                                && !stale.isAfter(
                                        after(verified, Period.ofMonths(LONGEST_MONTHS))));
        required.that(follows, "staleAfter", Rule.STALE_AFTER.with(LONGEST_MONTHS));
    }

    private static Instant after(Instant verified, Period period) {
        return verified.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
