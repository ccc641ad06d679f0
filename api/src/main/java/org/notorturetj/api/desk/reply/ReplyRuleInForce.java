package org.notorturetj.api.desk.reply;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "What a law says of how soon an authority replies, as a lawyer confirmed it.")
@MadeByName
public record ReplyRuleInForce(
        @Schema(description = "Opaque id", examples = "9c5m2d8w4xq7t0ab", required = true)
                String id,
        @Schema(
                        description = "Name of the law",
                        examples = "Law on periodical press and other mass media",
                        required = true)
                String law,
        @Schema(description = "Where it says so", examples = "article 23", required = true)
                String paragraph,
        @Schema(
                        description =
                                "True when it is for criticism that the authority has to study first",
                        examples = "false",
                        required = true)
                boolean study,
        @Schema(description = "How long it gives", required = true) ReplyTerm term,
        @Schema(
                        description = "Calendar that it counts by: five-day, six-day",
                        examples = "five-day",
                        required = true)
                String calendar,
        @Schema(
                        description = "First day of publications that it is for, ISO 8601",
                        examples = "2013-03-19",
                        required = true)
                LocalDate inForceFrom,
        @Schema(
                        description = "Id of the account of the lawyer who has confirmed it",
                        examples = "1a2b3c4d5e6f7g8h",
                        required = true)
                @AccountId
                String confirmedBy,
        @Schema(
                        description = "When it was confirmed, UTC",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant confirmedAt) {}
