package org.notorturetj.api.desk;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "A member of the body, or a parameter, at fault.")
@MadeByName
public record MemberError(
        @Schema(
                        description =
                                "JSON pointer of the member (RFC 6901), or name of the parameter",
                        examples = "/title",
                        required = true)
                String parameter,
        @Schema(
                        description = "The rule it breaks, in English, for developers",
                        examples = "must be one line of 1 to 300 characters",
                        required = true)
                String rule,
        @Schema(
                        description = "The same for people, in the language of the answer",
                        examples = "must be one line of 1 to 300 characters",
                        required = true)
                String message,
        @Schema(
                        description =
                                "Of a member that somebody changed meanwhile: id of the account, or server",
                        examples = "3v8k1m5n7p2r4t6w")
                @Nullable String changedBy,
        @Schema(
                        description =
                                "The same by name; absent for the server and for an account without one",
                        examples = "amina")
                @Nullable String changedByName,
        @Schema(
                        description = "Since when it is different from what was seen",
                        examples = "2026-11-24T09:00:00Z")
                @Nullable Instant changedAt,
        @Schema(
                        description =
                                "Of a member that names a protected person: where and with which words")
                @Nullable NamedPerson named,
        @Schema(
                        description =
                                "Of a text that may harm somebody: the warning to be named by whoever answers for it")
                @Nullable AcceptedWarning warning,
        @Schema(
                        description =
                                "Of what somebody has asked for already: id of the proposal that waits, to be approved or rejected instead",
                        examples = "9c5m2d8w4xq7t0ab")
                @Nullable String proposal) {}
