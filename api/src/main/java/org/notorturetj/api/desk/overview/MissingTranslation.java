package org.notorturetj.api.desk.overview;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

@Schema(description = "A document that readers of a language do not get, or get in an old version.")
public record MissingTranslation(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article", required = true)
                String type,
        @Schema(
                        description =
                                "Title of a published text, in the reader's language or the next that there is",
                        examples = "What the court decided")
                @Nullable String title,
        @Schema(
                        description =
                                "missing: the public reads no text in the language; behind: another language's text was renewed since",
                        examples = "missing",
                        required = true)
                String state,
        @Schema(
                        description = "The languages in which the public reads it",
                        examples = "[\"ru\",\"en\"]",
                        required = true)
                List<Language> languages,
        @Schema(
                        description =
                                "Since when it is missing or behind: when the other language's text went out",
                        examples = "2026-11-24T10:00:00Z",
                        required = true)
                Instant since,
        @Schema(
                        description =
                                "Where a text in the language stands that somebody works on already: draft, in_review, changes_requested, approved or scheduled",
                        examples = "draft")
                @Nullable String underway) {
    public MissingTranslation {
        languages = List.copyOf(languages);
    }
}
