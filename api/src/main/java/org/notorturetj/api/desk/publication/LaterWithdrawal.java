package org.notorturetj.api.desk.publication;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "Texts of a document that are to be taken away at a moment, and why.")
public record LaterWithdrawal(
        @Schema(
                        description = "The languages it is about",
                        examples = "[\"tg\",\"ru\"]",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 3)
                List<@NotNull Language> languages,
        @Schema(
                        description = "The moment, in the future",
                        examples = "2026-12-31T18:00:00Z",
                        required = true)
                @NotNull
                Instant at,
        @Schema(
                        description =
                                "Why: a word of the vocabulary removalReasons, never public; the audit keeps it",
                        examples = "other")
                @Pattern(regexp = "(" + RemovalReason.WORDS + ")")
                @Nullable String reason,
        @Schema(
                        description =
                                "What colleagues should know, plain text, never public: it becomes a comment on each of the texts",
                        examples = "The licence of the picture ends then.")
                @Size(max = 500)
                @Nullable String note) {
    public LaterWithdrawal {
        languages = languages == null ? null : Collections.unmodifiableList(languages);
    }

    /** Each language once. */
    public Set<Language> each() {
        return EnumSet.copyOf(languages);
    }
}
