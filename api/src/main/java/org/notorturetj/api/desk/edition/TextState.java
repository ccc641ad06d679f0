package org.notorturetj.api.desk.edition;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

@Schema(description = "Where the text of one language stands, without its content.")
@MadeByName
public record TextState(
        @Schema(description = "Language of the text", examples = "tg", required = true)
                Language language,
        @Schema(
                        description = "Counts the editions of the language, from 1",
                        examples = "2",
                        required = true)
                int number,
        @Schema(
                        description =
                                "draft, in_review, changes_requested, approved, scheduled, published, superseded, withdrawn or redacted",
                        examples = "in_review",
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
                        description = "Id of the account that is asked to go on with it",
                        examples = "1a2b3c4d5e6f7g8h")
                @AccountId
                @Nullable String assignee,
        @Schema(
                        description = "When it was saved last",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant savedAt,
        @Schema(description = "When it was first published", examples = "2026-11-24T10:00:00Z")
                @Nullable Instant publishedAt,
        @Schema(
                        description =
                                "The entity tag of this version, without quotation marks: what to name when several parts take a step at once, and in quotation marks for If-Match",
                        examples = "1-2-3",
                        required = true)
                String etag,
        @Schema(
                        description =
                                "What it was translated from; absent when nobody has said so, or it is an original")
                @Nullable TextSource source) {}
