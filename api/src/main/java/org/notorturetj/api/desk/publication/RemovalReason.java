package org.notorturetj.api.desk.publication;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why something is taken away. None of it is ever public.")
public record RemovalReason(
        @Schema(
                        description = "A word of the vocabulary removalReasons; the audit keeps it",
                        examples = "safety")
                @Pattern(regexp = "(" + WORDS + ")")
                @Nullable String reason,
        @Schema(
                        description =
                                "What colleagues should know, plain text: it becomes a comment on what is taken away",
                        examples = "The family called: somebody has asked for the author.")
                @Size(max = 500)
                @Nullable String note) {
    /** The words of the vocabulary, in their order. */
    public static final String WORDS = "consent|safety|error|replaced|legal|other";

    /** Nothing was said. */
    public static final RemovalReason NONE = new RemovalReason(null, null);
}
