package org.notorturetj.push.webpush;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.problem.RetryAfter;
import org.notorturetj.push.Outcome;

/** What the answer of a push service means (RFC 8030, sections 5, 7.3, 8.4). */
final class WebPushResponseMapper {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int REQUEST_TIMEOUT = 408;

    private WebPushResponseMapper() {}

    /**
     * The outcome of a status. "Later" never speaks of everybody: there are many push services, and
     * each limits single subscriptions too.
     */
    static Outcome of(int status, @Nullable String retryAfter, Instant now) {
        String code = "HTTP_" + status;
        if (status == NOT_FOUND || status == GONE) {
            return new Outcome.Gone();
        }
        if (status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || status / 100 == 5) {
            return new Outcome.Later(
                    code,
                    Optional.ofNullable(retryAfter).flatMap(value -> RetryAfter.parse(value, now)),
                    false);
        }
        return switch (status / 100) {
            case 2 -> new Outcome.Accepted(); // 201; older autopush 202, ntfy 200
            case 3, 4 -> new Outcome.Rejected(code); // a redirection is followed by nobody
            default -> new Outcome.Unknown(code);
        };
    }
}
