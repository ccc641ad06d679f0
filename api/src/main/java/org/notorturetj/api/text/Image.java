package org.notorturetj.api.text;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;

@Schema(
        description =
                "A picture with its alternative text, or the first page of a document. In lists without caption and renditions.")
@MadeByName
public record Image(
        @Schema(
                        description = "Address of the narrowest picture as JPEG",
                        examples =
                                "/media/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.jpg",
                        required = true)
                String url,
        @Schema(
                        description = "What the picture shows; empty if it only decorates",
                        examples = "A round table with six people",
                        required = true)
                String alt,
        @Schema(
                        description = "Language of alt and caption; absent: that of the text",
                        examples = "ru")
                @Nullable Language language,
        @Schema(description = "Id of the media document", examples = "7m3xq0v9d2kfa8hc")
                @Nullable String media,
        @Schema(description = "Width of `url` in pixels", examples = "480") @Nullable Integer width,
        @Schema(description = "Height of `url` in pixels", examples = "320")
                @Nullable Integer height,
        @Schema(description = "Exact length of `url` in bytes", examples = "14210")
                @Nullable Long bytes,
        @Schema(
                        description = "BlurHash to show until the picture is there",
                        examples = "LEHV6nWB2yk8pyo0adR*.7kCMdnj")
                @Nullable String placeholder,
        @Schema(description = "Whom to name beside it", examples = "Photo: Coalition")
                @Nullable String credit,
        @Schema(description = "Licence of the picture", examples = "CC BY 4.0")
                @Nullable String licence,
        @Schema(description = "What to print below it", examples = "Dushanbe, 26 June")
                @Nullable String caption,
        @Schema(
                        description =
                                "Address of the video that it is the poster of, at a host of others: a link to follow, and nothing to load; absent for others",
                        format = "uri",
                        examples = "https://videos.example.org/w/3f7k")
                @LeadsTo(Destination.PAGE)
                @Nullable String video,
        @Schema(
                        description =
                                "The same picture, the narrowest first and WebP before JPEG; absent in lists")
                @Nullable List<Rendition> renditions) {
    public Image {
        renditions = renditions == null ? null : List.copyOf(renditions);
    }

    /** The same in few bytes. */
    public Image inLists() {
        return ImageBuilder.builder(this).caption(null).renditions(null).build();
    }
}
