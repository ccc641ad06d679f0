package org.notorturetj.api.desk.revision;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.AccountId;

@Schema(description = "One save of facts or of a text, without what was saved.")
public record SavedRevision(
        @Schema(
                        description = "Number of the version or edition it was saved in",
                        examples = "2",
                        required = true)
                int number,
        @Schema(
                        description = "Counts the saves of that version, from 1",
                        examples = "5",
                        required = true)
                int save,
        @Schema(
                        description = "Id of the account that saved it, or server",
                        examples = "3v8k1m5n7p2r4t6w",
                        required = true)
                @AccountId
                String author,
        @Schema(
                        description = "When it was saved",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant savedAt) {}
