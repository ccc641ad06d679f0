package org.notorturetj.api.desk;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is to be changed.")
public record ChangeRequest(
        @Schema(
                        description =
                                "What is to be changed and why, plain text: it becomes a comment, and stands in the author's inbox",
                        examples = "The second paragraph names the village.")
                @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
                @Size(max = 4000)
                @Nullable String comment) {}
