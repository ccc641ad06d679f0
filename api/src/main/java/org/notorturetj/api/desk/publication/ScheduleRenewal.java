package org.notorturetj.api.desk.publication;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.AcceptedWarning;
import org.notorturetj.api.desk.NamedText;

@Schema(description = "When a refused schedule is to be tried again.")
public record ScheduleRenewal(
        @Schema(
                        description = "The new moment, in the future; absent: now",
                        examples = "2026-12-10T06:00:00Z")
                @Nullable Instant at,
        @Schema(
                        description =
                                "True: the coordinator says that guides go out although no lawyer has reviewed them, with their public warning",
                        examples = "true")
                @Nullable Boolean unreviewedAcknowledged,
        @Schema(
                        description =
                                "The warnings that whoever asks has read and answers for; kept in the audit under the name of the account. Without one that the texts have nothing is published (409, which lists them)")
                @Size(max = 500)
                @Nullable List<@Valid @NotNull AcceptedWarning> accepted,
        @Schema(
                        description =
                                "The texts of which whoever asks says that the change is no correction, as noCorrection of a publication")
                @Size(max = 150)
                @Nullable List<@Valid @NotNull NamedText> noCorrection) {
    public ScheduleRenewal {
        noCorrection =
                noCorrection == null ? null : java.util.Collections.unmodifiableList(noCorrection);
        accepted = accepted == null ? null : java.util.Collections.unmodifiableList(accepted);
    }
}
