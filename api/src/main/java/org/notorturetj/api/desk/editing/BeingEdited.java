package org.notorturetj.api.desk.editing;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AccountId;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "Somebody is editing a text, or the facts. It is for people to know of each other and locks nothing.")
public record BeingEdited(
        @Schema(description = "Id of the account", examples = "3v8k1m5n7p2r4t6w", required = true)
                @AccountId
                String account,
        @Schema(description = "Language of the text; absent: the facts")
                @Nullable Language language,
        @Schema(
                        description = "Since when, without a pause",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant since,
        @Schema(
                        description = "When this is believed no longer, unless it is said again",
                        examples = "2026-11-24T09:02:00Z",
                        required = true)
                Instant until) {}
