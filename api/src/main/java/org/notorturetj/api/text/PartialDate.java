package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.desk.form.OneOf;

@Schema(
        description =
                "A date that says how exactly it is known, so that nobody is identified by a day.")
public record PartialDate(
        @Schema(
                        description =
                                "ISO 8601, as long as its precision: 2025, 2025-03 or 2025-03-09; 0000 when it is not known",
                        examples = "2025-03",
                        pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                        required = true)
                String date,
        @Schema(
                        description = "year, month (the default) or day",
                        examples = "month",
                        required = true)
                @OneOf({"year", "month", "day"})
                String precision) {}
