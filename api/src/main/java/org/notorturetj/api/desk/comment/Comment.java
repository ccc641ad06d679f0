package org.notorturetj.api.desk.comment;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "What somebody says of a text.")
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
                String body) {}
