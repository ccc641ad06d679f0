package org.notorturetj.api.desk.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something to say of a text.")
public record NewComment(
        @Schema(
                        description = "What is said, plain text",
                        examples = "The second paragraph names the village.",
                        required = true)
                @NotNull
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                @Size(max = 4000)
                String body) {}
