package org.notorturetj.api.hotline;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When somebody answers. Unknown is never closed.")
public record Hours(
        @Schema(description = "always, weekly or unknown", examples = "unknown", required = true)
                String mode,
        @Schema(
                        description =
                                "For weekly: the open periods, in Asia/Dushanbe (UTC+5). One that ends at or before the time at which it begins ends on the next day; newer records hold it as two, the first until 24:00")
                @Nullable List<Period> week,
        @Schema(
                        description =
                                "Days that differ from the week, each from 00:00 to 24:00; a period in it that ends at or before the time at which it begins ends on the next day")
                @Nullable List<ExceptionalDay> exceptions,
        @Schema(
                        description = "True when one may also get in touch outside these hours",
                        examples = "true",
                        required = true)
                boolean outOfHours,
        @Schema(description = "The hours in words", examples = "Also outside business hours.")
                @Nullable String note) {
    private static final String OPENING = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private static final String CLOSING = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

    @Schema(name = "OpenPeriod", description = "An open period of a weekday.")
    public record Period(
            @Schema(
                            description = "ISO 8601 weekday, 1 Monday to 7 Sunday",
                            examples = "1",
                            minimum = "1",
                            maximum = "7",
                            required = true)
                    int day,
            @Schema(
                            description = "Opening, HH:MM",
                            examples = "09:00",
                            pattern = OPENING,
                            required = true)
                    String from,
            @Schema(
                            description = "Closing, HH:MM; 24:00 for the end of the day",
                            examples = "18:00",
                            pattern = CLOSING,
                            required = true)
                    String to) {}

    @Schema(name = "ExceptionalDay", description = "A day that differs from the week.")
    public record ExceptionalDay(
            @Schema(description = "The day", examples = "2026-03-21", required = true)
                    LocalDate date,
            @Schema(
                            description = "Opening, HH:MM; absent on a closed day",
                            examples = "10:00",
                            pattern = OPENING)
                    @Nullable String from,
            @Schema(
                            description = "Closing, HH:MM; absent on a closed day",
                            examples = "14:00",
                            pattern = CLOSING)
                    @Nullable String to) {}
}
