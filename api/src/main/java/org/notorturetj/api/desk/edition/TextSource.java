package org.notorturetj.api.desk.edition;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "What a text was translated from, and whether it is behind.")
public record TextSource(
        @Schema(description = "The language of that text", examples = "ru", required = true)
                Language language,
        @Schema(
                        description = "The number of its edition, as it was translated",
                        examples = "1",
                        required = true)
                int number,
        @Schema(description = "The save of that edition", examples = "2", required = true) int save,
        @Schema(
                        description =
                                "True when that text has been changed since, drafts included, by more than what its editor called minor",
                        examples = "true",
                        required = true)
                boolean behind,
        @Schema(
                        description = "Since when it is behind; absent when it is not",
                        examples = "2026-11-24T09:00:00Z")
                @Nullable Instant since,
        @Schema(
                        description =
                                "Address of the difference: what has changed in that text; absent when it is not behind",
                        examples =
                                "/desk/v1/documents/a4sa8y1mc9y2rdgw/editions/ru/difference?from=1&fromSave=2")
                @Nullable String difference) {}
