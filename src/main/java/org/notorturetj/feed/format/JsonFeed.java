package org.notorturetj.feed.format;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.MadeByName;
import org.notorturetj.api.paging.Alternate;
import org.notorturetj.api.text.Attachment;
import org.notorturetj.api.text.Correction;
import org.notorturetj.feed.entry.Channel;
import org.notorturetj.feed.entry.Entry;
import org.notorturetj.platform.text.Phrase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** JSON Feed 1.1. Members of our own begin with an underscore, as its specification demands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@MadeByName
public record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        String description,
        String language,
        List<Author> authors,
        @Nullable List<Hub> hubs,
        @JsonProperty("next_url") @Nullable String next,
        @JsonProperty("_coalition") @Nullable Related coalition,
        List<Item> items) {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    public static JsonFeed of(Channel channel) {
        return JsonFeedBuilder.builder()
                .version(VERSION)
                .title(channel.title())
                .home(channel.home())
                .self(channel.self())
                .description(channel.description())
                .language(channel.language().tag())
                .authors(List.of(new Author(Phrase.COALITION.in(channel.language()))))
                .hubs(channel.hub() == null ? null : List.of(new Hub("WebSub", channel.hub())))
                .next(channel.earlier())
                .coalition(channel.removed() == null ? null : new Related(channel.removed()))
                .items(channel.entries().stream().map(Item::of).toList())
                .build();
    }

    record Related(String removed) {}

    record Author(String name) {}

    record Hub(String type, String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @MadeByName
    record Item(
            String id,
            String url,
            String title,
            String summary,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") Instant published,
            @JsonProperty("date_modified") Instant modified,
            @Nullable String image,
            @Nullable List<File> attachments,
            @Nullable List<Author> authors,
            List<String> tags,
            String language,
            @JsonProperty("_coalition") Extension coalition) {
        static Item of(Entry entry) {
            return JsonFeedItemBuilder.builder()
                    .id(entry.id())
                    .url(entry.link())
                    .title(entry.title())
                    .summary(entry.summary())
                    .html(entry.html())
                    .published(entry.published())
                    .modified(entry.updated())
                    .image(entry.picture() == null ? null : entry.picture().file().url())
                    .attachments(files(entry))
                    .authors(entry.author() == null ? null : List.of(new Author(entry.author())))
                    .tags(entry.categories())
                    .language(entry.language().tag())
                    .coalition(
                            new Extension(
                                    entry.fallback(),
                                    entry.licence(),
                                    Rights.address(entry),
                                    entry.attribution(),
                                    entry.corrections(),
                                    entry.alternates(),
                                    entry.signature(),
                                    entry.removed() ? Boolean.TRUE : null))
                    .build();
        }
    }

    private static @Nullable List<File> files(Entry entry) {
        List<File> files = entry.enclosures().stream().map(File::of).toList();
        return files.isEmpty() ? null : files;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String url,
            @JsonProperty("mime_type") String type,
            @Nullable String title,
            @JsonProperty("size_in_bytes") @Nullable Long bytes) {
        static File of(Attachment of) {
            return new File(
                    of.url(), of.mediaType(), of.title().isEmpty() ? null : of.title(), of.bytes());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extension(
            boolean fallback,
            @Nullable String licence,
            @Nullable String licenceUrl,
            String attribution,
            List<Correction> corrections,
            List<Alternate> alternates,
            @Nullable String signature,
            @Nullable Boolean removed) {}
}
