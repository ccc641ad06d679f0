package org.notorturetj.api.paging;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A document with all that depends on other documents, added when the response is made.
 *
 * @param <T> the record as published
 */
@Schema(description = "A whole document.")
@MadeByName
public record Detailed<T>(
        @JsonUnwrapped T document,
        @JsonUnwrapped Presence presence,
        @Schema(description = "The same document in its other languages", required = true)
                List<Alternate> alternates,
        @Schema(
                        description =
                                "The address to cite; of a fallback it is the one in its real language",
                        examples = "/read/en/guides/arrested-or-detained.html",
                        required = true)
                String canonical,
        @Schema(
                        description = "The whole text without markup",
                        examples = "Stay calm. Ask why you are held.",
                        required = true)
                String plainText,
        @Schema(
                        description = "Length of plainText in characters (Unicode code points)",
                        examples = "2113",
                        required = true)
                int characters,
        @Schema(description = "Documents on the same case or topics, at most four", required = true)
                List<Teaser> related,
        @Schema(
                        description =
                                "Feeds that carry the document, in each format; empty for what no feed carries",
                        required = true)
                List<Feed> feeds,
        @Schema(
                        description =
                                "Name of the section; absent for what belongs to none, or to one that the directory does not have now")
                @Nullable Label sectionLabel,
        @Schema(
                        description =
                                "Names of the topics that the directory has now, in its order; absent for what has no topics")
                @Nullable List<Label> topicLabels)
        implements InLanguage {
    public Detailed {
        alternates = List.copyOf(alternates);
        related = List.copyOf(related);
        feeds = List.copyOf(feeds);
        topicLabels = topicLabels == null ? null : List.copyOf(topicLabels);
    }
}
