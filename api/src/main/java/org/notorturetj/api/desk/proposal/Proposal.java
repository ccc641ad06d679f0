package org.notorturetj.api.desk.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "What one person asks for and another grants.")
@MadeByName
public record Proposal(
        @Schema(description = "Opaque id", examples = "9c5m2d8w4xq7t0ab", required = true)
                String id,
        @Schema(
                        description =
                                "publication, reviewed-publication, schedule-move, restoration, redaction, account.create, account.roles, account.reset, account.unfreeze, account.totp-requirement, name-redaction, name-removal, false-alarm, reply-rule, calendar-days; new ones may come",
                        examples = "publication",
                        required = true)
                String kind,
        @Schema(description = "Id of the document it is about", examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "What exactly is asked for, by kind",
                        examples =
                                "{\"parts\":[{\"documentId\":\"a4sa8y1mc9y2rdgw\",\"facts\":2,\"texts\":[{\"language\":\"tg\",\"number\":1}]}]}",
                        required = true)
                Map<String, Object> statement,
        @Schema(
                        description = "Id of the account that asks",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String proposer,
        @Schema(
                        description = "When it was asked",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant proposedAt,
        @Schema(description = "When it expires", examples = "2026-11-27T09:00:00Z", required = true)
                Instant expiresAt,
        @Schema(
                        description = "waiting, approved, rejected, expired or taken_back",
                        examples = "waiting",
                        required = true)
                String state,
        @Schema(description = "Id of the account that decided", examples = "6b2c4d8f0g1h3j5k")
                @AccountId
                @Nullable String decidedBy,
        @Schema(description = "When it was decided", examples = "2026-11-24T10:00:00Z")
                @Nullable Instant decidedAt,
        @Schema(
                        description =
                                "The documents that it would change, and how, with the old and the new value of each member; empty for accounts, whose statement says all",
                        required = true)
                List<ProposedDocument> documents,
        @Schema(description = "Whether whoever asks may decide it, or why not", required = true)
                MayDecide decision) {
    public Proposal {
        documents = List.copyOf(documents);
        statement = java.util.Collections.unmodifiableMap(statement);
    }
}
