package org.notorturetj.api.desk.protectedname;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "A text in which a protected name was found. Where, never what it says.")
public record NameFinding(
        @Schema(
                        description =
                                "What kind of text: editions, facts, revisions, comments, documents, consents, proposals, autosaves, media, records, files",
                        examples = "editions",
                        required = true)
                String place,
        @Schema(description = "Which one of its kind", examples = "42", required = true) String key,
        @Schema(description = "Id of its document", examples = "a4sa8y1mc9y2rdgw")
                @Nullable String document,
        @Schema(description = "Language of the text; absent for facts", examples = "ru")
                @Nullable Language language,
        @Schema(
                        description = "The members that hold the name, as JSON pointers (RFC 6901)",
                        examples = "[\"/body\"]",
                        required = true)
                List<String> members,
        @Schema(
                        description = "When it was found",
                        examples = "2026-11-24T09:00:00Z",
                        required = true)
                Instant foundAt,
        @Schema(
                        description = "When a redaction cleaned it; absent until then",
                        examples = "2026-11-24T10:00:00Z")
                @Nullable Instant cleanedAt) {
    public NameFinding {
        members = List.copyOf(members);
    }
}
