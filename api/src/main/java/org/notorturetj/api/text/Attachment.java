package org.notorturetj.api.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A file that belongs to the text.")
public record Attachment(
        @Schema(
                        description = "Address of the file",
                        examples = "/v1/media/7f3k/report.pdf",
                        required = true)
                String url,
        @Schema(description = "Name to show", examples = "Report (PDF)", required = true)
                String title,
        @Schema(description = "Media type", examples = "application/pdf", required = true)
                String mediaType,
        @Schema(description = "Exact length in bytes", examples = "48211") @Nullable Long bytes) {}
