package org.notorturetj.api.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.paging.Presence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "What somebody who types this may be looking for, best first.")
public record Suggestions(
        @Schema(description = "At most eight", required = true) List<Suggestion> items) {
    public Suggestions {
        items = List.copyOf(items);
    }

    @Schema(description = "A line that leads to a document.")
    public record Suggestion(
            @Schema(
                            description =
                                    "Title of a document, of a step of a guide, or name of a line or topic: plain text",
                            examples = "Ask for a lawyer at once",
                            required = true)
                    String text,
            @Schema(
                            description =
                                    "The same as HTML, with `mark` around what was typed; everything else is escaped",
                            examples = "Ask for a <mark>lawyer</mark> at once",
                            required = true)
                    String html,
            @Schema(
                            description = "Type of the document; new types may come",
                            examples = "guide",
                            required = true,
                            extensions = @Extension(name = "x-vocabulary", value = "types"))
                    String type,
            @Schema(
                            description = "Opaque id, never reused",
                            examples = "7m3xq0v9d2kfa8hc",
                            required = true)
                    String id,
            @Schema(
                            description =
                                    "Address, relative or below the configured public base URL",
                            examples = "/v1/en/guides/arrested-or-detained",
                            required = true)
                    String url,
            @JsonUnwrapped Presence presence) {}
}
