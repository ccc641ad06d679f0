package org.notorturetj.api.desk.bulk;

import java.util.Collections;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.Words;

@Schema(description = "Words in drafts that are to be replaced by others.")
public record Replacement(
        @Schema(
                        description = "The words, as they are written: no expression",
                        examples = "Penal Code",
                        required = true)
                @NotNull
                @Pattern(regexp = "[^\\r\\n]*\\S[^\\r\\n]*")
                @Size(max = 200)
                String find,
        @Schema(
                        description = "What stands in their place; empty: nothing",
                        examples = "Criminal Code",
                        required = true)
                @NotNull
                @Pattern(regexp = "[^\\r\\n]*")
                @Size(max = 200)
                String replace,
        @Schema(description = "Language of the texts", examples = "en", required = true) @NotNull
                Language language,
        @Schema(description = "Only documents of this type", examples = "article")
                @Pattern(regexp = Words.SLUG)
                @Size(max = 20)
                @Nullable String type,
        @Schema(
                        description =
                                "Only these texts, as they were seen: one that has changed since stays as it is; absent: all that have the words")
                @Size(min = 1, max = 200)
                @Nullable List<@Valid @NotNull Seen> seen) {
    public Replacement {
        seen = seen == null ? null : Collections.unmodifiableList(seen);
    }

    @Schema(name = "SeenDraft", description = "A draft as somebody saw it.")
    public record Seen(
            @Schema(
                            description = "Id of the document",
                            examples = "a4sa8y1mc9y2rdgw",
                            required = true)
                    @NotNull
                    @Pattern(regexp = Patterns.ID)
                    String document,
            @Schema(description = "Etag of the text", examples = "1-1-0", required = true)
                    @NotNull
                    @Pattern(regexp = Patterns.ETAG)
                    String etag) {}
}
