package org.notorturetj.api.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "What people call a section or a topic.")
public record Label(
        @Schema(description = "Stable key, used in filters", examples = "press", required = true)
                String key,
        @Schema(description = "Name", examples = "Press", required = true) String name,
        @Schema(description = "The language that the name is really in", required = true)
                Language language,
        @Schema(
                        description = "True when this is not the language of the path",
                        examples = "false",
                        required = true)
                boolean fallback) {}
