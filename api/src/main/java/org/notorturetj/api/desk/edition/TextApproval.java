package org.notorturetj.api.desk.edition;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;

@Schema(description = "What whoever approves a text answers for.")
public record TextApproval(
        @Schema(
                        description =
                                "The warnings of the text that were read, each by name; kept in the audit under the name of the account. Without one that the text has it is not approved (409, which lists them)")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted) {
    public TextApproval {
        accepted = accepted == null ? null : java.util.Collections.unmodifiableList(accepted);
    }
}
