package org.notorturetj.api.desk.publication;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.text.Language;

@Schema(description = "Withdrawn texts that are to come back.")
public record Restoration(
        @Schema(description = "Their languages", examples = "[\"tg\",\"ru\"]", required = true)
                @NotNull
                @NotEmpty
                @Size(max = 3)
                List<@NotNull Language> languages,
        @Schema(
                        description =
                                "The warnings that whoever asks has read and answers for; kept in the audit under the name of the account. Without one that the texts have nothing is proposed (409, which lists them)")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted) {
    public Restoration {
        languages = languages == null ? null : Collections.unmodifiableList(languages);
        accepted = accepted == null ? null : Collections.unmodifiableList(accepted);
    }

    /** Each language once. */
    public Set<Language> each() {
        return EnumSet.copyOf(languages);
    }
}
