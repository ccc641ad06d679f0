package org.notorturetj.api.desk.bulk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;
import org.notorturetj.api.desk.publication.RemovalReason;
import org.notorturetj.api.text.Language;

@Schema(description = "Texts of several documents that are to be taken back, and why.")
public record BulkWithdrawal(
        @Schema(description = "The texts of each document", required = true)
                @NotNull
                @NotEmpty
                @Size(max = 50)
                List<@Valid @NotNull Texts> documents,
        @Schema(
                        description =
                                "Why: a word of the vocabulary removalReasons, never public; the audit keeps it",
                        examples = "safety")
                @Pattern(regexp = "(" + RemovalReason.WORDS + ")")
                @Nullable String reason,
        @Schema(
                        description =
                                "What colleagues should know, plain text, never public: it becomes a comment on each of the texts",
                        examples = "The family called: somebody has asked for the author.")
                @Size(max = 500)
                @Nullable String note) {
    public BulkWithdrawal {
        documents = documents == null ? null : Collections.unmodifiableList(documents);
    }

    @Schema(name = "WithdrawnTexts", description = "Texts of one document.")
    public record Texts(
            @Schema(
                            description = "Id of the document",
                            examples = "a4sa8y1mc9y2rdgw",
                            required = true)
                    @NotNull
                    @Pattern(regexp = Patterns.ID)
                    String document,
            @Schema(description = "Their languages; absent: all", examples = "[\"ru\",\"tg\"]")
                    @Size(min = 1, max = 3)
                    @Nullable List<@NotNull Language> languages) {
        public Texts {
            languages = languages == null ? null : Collections.unmodifiableList(languages);
        }

        /** Each language once. */
        public Set<Language> each() {
            return languages == null ? EnumSet.allOf(Language.class) : EnumSet.copyOf(languages);
        }
    }
}
