package org.notorturetj.api.feed;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.notorturetj.api.paging.Feed;
import org.notorturetj.api.text.Language;

@Schema(description = "The feeds of a language.")
public record FeedIndex(
        @Schema(description = "The language", required = true) Language language,
        @Schema(description = "Each feed with its formats", required = true) List<Entry> feeds,
        @Schema(
                        description =
                                "Feed of what was withdrawn or redacted, in any language: delete your copies (RFC 6721)",
                        examples = "/feeds/tg/removed.atom",
                        required = true)
                String removed,
        @Schema(description = "That feed in each format", required = true)
                List<Feed> removedFormats,
        @Schema(
                        description = "What newsrooms can do with them, and what they must do",
                        examples = "/feeds/tg/for-newsrooms.html",
                        required = true)
                String forNewsrooms) {
    public FeedIndex {
        feeds = List.copyOf(feeds);
        removedFormats = List.copyOf(removedFormats);
    }

    @Schema(name = "IndexedFeed", description = "A feed in all its formats.")
    public record Entry(
            @Schema(description = "Its name in addresses", examples = "press", required = true)
                    String name,
            @Schema(description = "Title", examples = "Press releases", required = true)
                    String title,
            @Schema(
                            description =
                                    "The same entries in each format; add topic and region to narrow",
                            required = true)
                    List<Feed> formats) {
        public Entry {
            formats = List.copyOf(formats);
        }
    }
}
