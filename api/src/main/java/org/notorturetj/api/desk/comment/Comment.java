package org.notorturetj.api.desk.comment;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "What somebody says of a text.")
@MadeByName
public record Comment(
        @Schema(description = "Id of the comment", examples = "7k2m4n6p8q0r1s3t", required = true)
                String id,
        @Schema(description = "Number of the edition it speaks of", examples = "2", required = true)
                int number,
        @Schema(description = "Id of the account", examples = "1a2b3c4d5e6f7g8h", required = true)
                @AccountId
                String author,
        @Schema(
                        description = "When it was written",
                        examples = "2026-11-24T09:30:00Z",
                        required = true)
                Instant writtenAt,
        @Schema(
                        description = "What is said, plain text",
                        examples = "The second paragraph names the village.",
                        required = true)
                String body,
        @Schema(
                        description =
                                "JSON pointer (RFC 6901) of the member that it speaks of; absent when it is about the whole",
                        examples = "/body")
                @Nullable String member,
        @Schema(
                        description =
                                "The words of that member that it speaks of, as they stood there when it was written; absent when it is about all of it",
                        examples = "in the village")
                @Nullable String quote,
        @Schema(
                        description =
                                "Whom it names. It waits in their inboxes until it is resolved",
                        required = true)
                List<Mention> mentions,
        @Schema(
                        description = "When it was resolved; absent while it is open",
                        examples = "2026-11-24T11:00:00Z")
                @Nullable Instant resolvedAt,
        @Schema(
                        description = "Id of the account that resolved it; absent while it is open",
                        examples = "1a2b3c4d5e6f7g8h")
                @AccountId
                @Nullable String resolvedBy) {
    public Comment {
        mentions = List.copyOf(mentions);
    }
}
