package org.notorturetj.api.desk.reply;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.form.Past;

@Schema(description = "A day that is not as the week says, and where that was announced.")
public record AnnouncedDay(
        @Schema(description = "The day, ISO 8601", examples = "2026-03-20", required = true)
                @NotNull
                LocalDate day,
        @Schema(
                        description =
                                "holiday: nobody works; working: a day of rest that was made a working day; as-the-week: what was announced of it no longer holds",
                        examples = "holiday",
                        required = true)
                @NotNull
                @Pattern(regexp = "(holiday|working|as-the-week)")
                String kind,
        @Schema(
                        description = "The act that says so, plain text in one line",
                        examples = "Government decree 123 of 18 March 2026",
                        required = true)
                @NotNull
                @Pattern(regexp = "[^\\n\\r]*[^\\s][^\\n\\r]*")
                @Size(max = 200)
                String source,
        @Schema(
                        description = "Day on which the act was made public, ISO 8601",
                        examples = "2026-03-18",
                        required = true)
                @NotNull
                @Past
                LocalDate announcedOn) {}
