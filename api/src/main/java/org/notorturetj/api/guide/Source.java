package org.notorturetj.api.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.form.Dated;
import org.notorturetj.api.desk.form.Past;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.text.LeadsTo;

@Schema(description = "Where a statement of the guide comes from.")
public record Source(
        @Schema(
                        description = "The law or document",
                        examples = "Code of Criminal Procedure",
                        required = true)
                String title,
        @Schema(description = "Article or paragraph", examples = "art. 94")
                @Nullable String article,
        @Schema(description = "Date of the source: 2014, 2014-05 or 2014-05-20", examples = "2014")
                @Dated
                @Past
                @Nullable String date,
        @Schema(description = "Address of the source", examples = "https://www.example.org/")
                @LeadsTo(Destination.SOURCE)
                @Nullable String url) {}
