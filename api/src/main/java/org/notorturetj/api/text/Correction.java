package org.notorturetj.api.text;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.form.Past;

@Schema(description = "A correction made after publication, newest first in its list.")
public record Correction(
        @Schema(
                        description = "Day of the correction, ISO 8601",
                        examples = "2026-11-24",
                        required = true)
                @Past
                LocalDate date,
        @Schema(
                        description = "What was corrected, as plain text",
                        examples = "The year was 2023, not 2022.",
                        required = true)
                String text) {}
