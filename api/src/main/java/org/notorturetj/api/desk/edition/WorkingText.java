package org.notorturetj.api.desk.edition;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Versioned;
import org.notorturetj.api.desk.schedule.Scheduled;
import org.notorturetj.api.desk.warning.Warning;

import com.fasterxml.jackson.annotation.JsonIgnore;

@Schema(description = "The text of one language that is worked on.")
public record WorkingText(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "Where it stands", required = true) TextState state,
        @Schema(
                        type = SchemaType.OBJECT,
                        description = "The text, with the members of the document's type",
                        examples =
                                "{\"slug\":\"what-the-court-decided\",\"title\":\"What the court decided\",\"summary\":\"One sentence.\",\"body\":\"Text.\"}",
                        required = true)
                Map<String, Object> content,
        @Schema(description = "What reviews say of exactly this text", required = true)
                ReviewState review,
        @Schema(
                        description =
                                "A free slug made from the title, to be saved with the text; only while the text has a title and lacks a slug, and its type has slugs",
                        examples = "sud-chi-karor-kard")
                @Nullable String slugOffer,
        @Schema(
                        description =
                                "What is scheduled of the document in this language, or was and is left to somebody: approving a newer text stops it, and it is moved to that by renewing it",
                        required = true)
                List<Scheduled> schedules,
        @Schema(
                        description =
                                "What may harm somebody in it, with its places; of protected names only /warnings of the document tells",
                        required = true)
                List<Warning> warnings,
        @JsonIgnore @Schema(hidden = true) String entityTag)
        implements Versioned {
    public WorkingText {
        schedules = List.copyOf(schedules);
        warnings = List.copyOf(warnings);
        content = java.util.Collections.unmodifiableMap(content);
    }
}
