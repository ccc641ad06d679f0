package org.notorturetj.api.desk.upload;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(description = "A file that is handed to the desk.")
@MadeByName
public record UploadedFile(
        @Schema(description = "Id of the upload", examples = "hd6k4rnxeewpg8qq", required = true)
                String id,
        @Schema(
                        description =
                                "What it waits for: more bytes (receiving), cleaning (checking), nothing (ready), or it was refused",
                        enumeration = {"receiving", "checking", "ready", "refused"},
                        examples = "ready",
                        required = true)
                String state,
        @Schema(description = "Bytes of the whole file", examples = "3000000", required = true)
                long length,
        @Schema(description = "Bytes that are there", examples = "3000000", required = true)
                long offset,
        @Schema(
                        description = "When the upload and its original are forgotten",
                        examples = "2026-12-03T09:00:00Z",
                        required = true)
                Instant expiresAt,
        @Schema(description = "What is covered in it; none at first", required = true)
                List<CoveredPart> covers,
        @Schema(description = "What is kept; absent until it is ready") @Nullable CleanFile file,
        @Schema(description = "Why it was not taken; absent if it was")
                @Nullable RefusedFile refused,
        @Schema(
                        description =
                                "Why cleaning has not begun, in the language of the account; absent if nothing is in its way",
                        examples =
                                "waits for the virus scanner, which does not answer: it goes on by itself, and nothing of the file is lost")
                @Nullable String waits) {
    public UploadedFile {
        covers = List.copyOf(covers);
    }
}
