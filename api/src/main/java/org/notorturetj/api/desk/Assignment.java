package org.notorturetj.api.desk;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who is asked to go on with a text.")
public record Assignment(
        @Schema(description = "Id of the account; absent: nobody", examples = "1a2b3c4d5e6f7g8h")
                @Pattern(regexp = Patterns.ID)
                @Nullable String assignee) {}
