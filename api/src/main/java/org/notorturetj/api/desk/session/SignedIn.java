package org.notorturetj.api.desk.session;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.profile.OwnAccount;

@Schema(description = "A session that has begun. Its token is shown this once.")
public record SignedIn(
        @Schema(
                        description = "Bearer token: a secret, keep it in memory only",
                        examples = "q3mK0sVQy1oM8rZ2cW5tN7xB4dF6gH9jL0pA2eS4uYI",
                        required = true)
                String token,
        @Schema(description = "Id of the session", examples = "5gkw3t8d0m2vq7xn", required = true)
                String session,
        @Schema(
                        description = "When it ends, however busy it is",
                        examples = "2026-11-24T20:00:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(
                        description = "Minutes without a request after which it ends",
                        examples = "30",
                        required = true)
                long idleMinutes,
        @Schema(description = "Who has signed in", required = true) OwnAccount account,
        @Schema(
                        description =
                                "Keep it on this computer for the next time: whoever sends it with her password need not wait because strangers guess at the account. It opens nothing by itself, and holds for 180 days",
                        examples = "b7Qm1xV0Zk3nT5yR8cW2sL4dF6gH9jK0pA1eU3iO5tY",
                        required = true)
                String returnKey) {
    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
