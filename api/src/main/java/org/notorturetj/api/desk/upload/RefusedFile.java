package org.notorturetj.api.desk.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a file was not taken.")
public record RefusedFile(
        @Schema(
                        description = "A stable word; new ones may come",
                        examples = "heic",
                        required = true)
                String reason,
        @Schema(
                        description = "What to do, in the language of the account",
                        examples = "is HEIC: let the phone share it as JPEG",
                        required = true)
                String message) {}
