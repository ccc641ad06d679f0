package org.notorturetj.api.paging;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.text.Language;

@Schema(description = "In which language a document is served here, and where else it exists.")
public record Presence(
        @Schema(description = "The language that is really sent", required = true)
                Language language,
        @Schema(
                        description = "True when this is not the language of the path",
                        examples = "false",
                        required = true)
                boolean fallback,
        @Schema(
                        description = "Every language in which the document is published now",
                        required = true)
                List<Language> availableLanguages) {
    public Presence {
        availableLanguages = List.copyOf(availableLanguages);
    }
}
