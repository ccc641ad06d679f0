package org.notorturetj.api.desk.reply;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Days of a calendar that are not as the week says, to be confirmed by a lawyer.")
public record NewCalendarDays(
        @Schema(
                        description = "The days; what was said of the same days before is replaced",
                        required = true)
                @NotNull
                @Size(max = 60)
                List<@NotNull @Valid AnnouncedDay> days,
        @Schema(
                        description =
                                "Last day until which all holidays are known, these included, ISO 8601; absent: as before",
                        examples = "2026-12-31")
                @Nullable LocalDate completeUntil) {
    public NewCalendarDays {
        days = days == null ? null : java.util.Collections.unmodifiableList(days);
    }
}
