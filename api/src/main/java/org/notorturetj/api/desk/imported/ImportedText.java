package org.notorturetj.api.desk.imported;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.warning.Warning;
import org.notorturetj.api.text.Language;

@Schema(
        description =
                "A document of the previous website of which something is not published yet, with what somebody has to know who takes steps with many of them.")
public record ImportedText(
        @Schema(description = "Id of the document", examples = "a4sa8y1mc9y2rdgw", required = true)
                String document,
        @Schema(description = "The kind of document", examples = "article", required = true)
                String type,
        @Schema(
                        description =
                                "When it appeared on the previous website, which is its date here; absent when nobody has said so yet. What is news is not published without",
                        examples = "2011-03-16T20:30:00Z")
                @Nullable Instant publishedAt,
        @Schema(description = "The facts that are worked on; absent when there are none")
                @Nullable Part facts,
        @Schema(description = "The texts that are worked on", required = true) List<Text> texts,
        @Schema(
                        description =
                                "What the desk warns of: whoever approves or publishes names each that says which save it is about",
                        required = true)
                List<Warning> warnings) {
    public ImportedText {
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    @Schema(name = "ImportedFacts", description = "The facts that are worked on.")
    public record Part(
            @Schema(
                            description = "Their state: draft, in_review, approved or published",
                            examples = "draft",
                            required = true)
                    String state,
            @Schema(description = "Their etag", examples = "1-1-0", required = true) String etag) {}

    @Schema(name = "ImportedTextPart", description = "A text that is worked on.")
    public record Text(
            @Schema(description = "Its language", examples = "ru", required = true)
                    Language language,
            @Schema(
                            description = "Its title; empty when it has none",
                            examples = "What the court decided",
                            required = true)
                    String title,
            @Schema(
                            description = "Its state: draft, in_review, approved or published",
                            examples = "draft",
                            required = true)
                    String state,
            @Schema(description = "Its etag", examples = "1-1-0", required = true) String etag) {}
}
