package org.notorturetj.api.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A warning that somebody answers for, copied from the warnings of a text: it holds for exactly this text, and no later save.")
public record AcceptedWarning(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                @NotNull
                @Pattern(regexp = Patterns.ID)
                String document,
        @Schema(description = "Its name", examples = "village", required = true)
                @NotNull
                @Pattern(regexp = Patterns.WORD)
                String warning,
        @Schema(description = "Its place", examples = "/editions/ru/body", required = true)
                @NotNull
                @Pattern(regexp = Patterns.POINTER)
                String member,
        @Schema(
                        description = "Which save of the text it is about",
                        examples = "1-2",
                        required = true)
                @NotNull
                @Pattern(regexp = Patterns.SAVE)
                String seen) {}
