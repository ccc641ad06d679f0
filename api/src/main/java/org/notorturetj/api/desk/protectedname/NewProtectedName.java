package org.notorturetj.api.desk.protectedname;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.Patterns;

@Schema(description = "The name of a person who must never be named in public.")
public record NewProtectedName(
        @Schema(
                        description =
                                "The name in one to three languages, each once, with at least one part. A part of one letter is refused, and so are scripts other than Cyrillic and Latin",
                        required = true)
                @NotNull
                @NotEmpty
                @Size(max = 3)
                List<@NotNull @Valid NameForm> forms,
        @Schema(
                        description =
                                "Id of the case that the person belongs to; absent if there is none yet",
                        examples = "a4sa8y1mc9y2rdgw")
                @Pattern(regexp = Patterns.ID)
                @Nullable String caseDocument) {
    public NewProtectedName {
        forms = forms == null ? null : java.util.Collections.unmodifiableList(forms);
    }

    /** Without the name: it must not reach a log. */
    @Override
    public String toString() {
        return "NewProtectedName[…]";
    }
}
