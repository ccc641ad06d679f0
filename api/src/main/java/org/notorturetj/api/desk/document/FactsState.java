package org.notorturetj.api.desk.document;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "Where the facts of a document stand, without their content.")
public record FactsState(
        @Schema(description = "Counts the versions, from 1", examples = "3", required = true)
                int number,
        @Schema(
                        description =
                                "draft, in_review, changes_requested, approved, published, superseded or redacted",
                        examples = "approved",
                        required = true)
                String state,
        @Schema(
                        description = "Id of the account that saved it last, or server",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String author,
        @Schema(description = "Id of the account that approved it", examples = "6b2c4d8f0g1h3j5k")
                @AccountId
                @Nullable String approver,
        @Schema(
                        description = "When it was saved last",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant savedAt,
        @Schema(description = "When it was published", examples = "2026-11-24T10:00:00Z")
                @Nullable Instant publishedAt,
        @Schema(
                        description =
                                "The entity tag of this version, without quotation marks: what to name when several parts take a step at once, and in quotation marks for If-Match",
                        examples = "1-2-3",
                        required = true)
                String etag) {}
