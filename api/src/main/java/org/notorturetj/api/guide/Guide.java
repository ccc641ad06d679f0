package org.notorturetj.api.guide;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.text.Published;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(description = "A rights guide in one language, as published.")
@MadeByName
public record Guide(
        @Schema(description = "Type of the document", examples = "guide", required = true)
                String type,
        @Schema(
                        description = "Opaque id, random, never reused",
                        examples = "7m3xq0v9d2kfa8hc",
                        required = true)
                String id,
        @Schema(
                        description = "Slug in the language of the text",
                        examples = "arrested-or-detained",
                        required = true)
                String slug,
        @Schema(
                        description = "Title, plain text",
                        examples = "Arrested or detained",
                        required = true)
                String title,
        @Schema(
                        description = "One or two sentences, plain text",
                        examples = "What to say, whom to call, what to write down.",
                        required = true)
                String summary,
        @Schema(
                        description =
                                "Body as sanitized HTML: headings from h2, paragraphs, lists, quotations, links, emphasis; no scripts, styles or pictures",
                        examples = "<p>Text.</p>",
                        required = true)
                String html,
        @Schema(description = "Steps in order", required = true) List<Step> steps,
        @Schema(description = "Items to tick off", required = true) List<ChecklistItem> checklist,
        @Schema(
                        description = "urgent, basic or advanced; new levels may come",
                        examples = "urgent",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "levels"))
                String level,
        @Schema(
                        description = "Groups of the Media Strategy",
                        examples = "[\"victims-and-families\"]",
                        required = true,
                        extensions = @Extension(name = "x-vocabulary", value = "audience"))
                List<String> audience,
        @Schema(description = "Keys of topics", examples = "[\"detention\"]", required = true)
                List<String> topics,
        @Schema(
                        description = "ISO 3166-2 codes of regions",
                        examples = "[\"TJ-KT\"]",
                        required = true)
                List<String> regions,
        @Schema(
                        description = "Ids of the lines to call, in order",
                        examples = "[\"7m3xq0v9d2kfa8hc\"]",
                        required = true)
                List<String> hotlines,
        @Schema(
                        description = "Ids of contacts",
                        examples = "[\"5n2w8y4t6r1pz3cb\"]",
                        required = true)
                List<String> contacts,
        @Schema(description = "Law, sources and legal review", required = true) Legal legal,
        @Schema(description = "Review of the translation", required = true) Translation translation,
        @Schema(
                        description =
                                "Warning to show above the guide: no lawyer has checked it, the next check is due, or the last one has run out; absent when its legal review is current",
                        examples = "A lawyer has not yet checked this text.")
                @Nullable String warning,
        @Schema(
                        description = "Reading time in minutes, at least 1, at 180 words a minute",
                        examples = "4",
                        required = true)
                int readingMinutes,
        @JsonUnwrapped Published published,
        @Schema(
                        description =
                                "True when the text from which this one was translated has changed in public since; absent otherwise",
                        examples = "true")
                @Nullable Boolean sourceIsNewer) {
    public Guide {
        steps = List.copyOf(steps);
        checklist = List.copyOf(checklist);
        audience = List.copyOf(audience);
        topics = List.copyOf(topics);
        regions = List.copyOf(regions);
        hotlines = List.copyOf(hotlines);
        contacts = List.copyOf(contacts);
    }
}
