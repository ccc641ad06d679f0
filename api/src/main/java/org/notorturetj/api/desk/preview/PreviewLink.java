package org.notorturetj.api.desk.preview;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

@Schema(description = "A link that works, without its secret part.")
public record PreviewLink(
        @Schema(description = "Id of the link", examples = "0c4m8x2vq7wz1hdk", required = true)
                String id,
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "Language of the text", examples = "tg", required = true)
                Language language,
        @Schema(
                        description = "Number of the edition that it shows",
                        examples = "2",
                        required = true)
                int number,
        @Schema(
                        description = "Id of the account that made it",
                        examples = "1a2b3c4d5e6f7g8h",
                        required = true)
                @AccountId
                String author,
        @Schema(
                        description = "When it was made",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant createdAt,
        @Schema(description = "When it ends", examples = "2026-11-25T09:00:00Z", required = true)
                Instant expiresAt) {}
