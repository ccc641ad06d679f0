package org.notorturetj.api.desk.reply;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "On which days people work.")
public record KnownCalendar(
        @Schema(
                        description =
                                "five-day: nobody works on Saturdays and Sundays; six-day: nobody works on Sundays",
                        examples = "five-day",
                        required = true)
                String code,
        @Schema(
                        description =
                                "Last day until which all holidays are known, ISO 8601; absent when nobody has said so",
                        examples = "2026-12-31")
                @Nullable LocalDate completeUntil,
        @Schema(
                        description = "Days that are not as the week says, the first first",
                        required = true)
                List<AnnouncedDay> days) {
    public KnownCalendar {
        days = List.copyOf(days);
    }
}
