package org.notorturetj.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.feed.FeedFilter;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.FeedRecords;
import org.notorturetj.feed.entry.FeedScope;

/** Feeds by their path, to be sent elsewhere than in a response. */
@ApplicationScoped
public class FeedDocuments {
    private static final Pattern PATH =
            Pattern.compile(
                    "/feeds/(tg|ru|en)/([a-z-]{1,32})\\.(rss|atom|json|ninjs)"
                            + "(?:\\?(?:region=(TJ-[A-Z]{2}))?&?(?:topic=([a-z0-9-]{1,64}))?)?");

    private static final String REMOVED = "removed";

    private final Channels channels;
    private final FeedRecords records;

    FeedDocuments(Channels channels, FeedRecords records) {
        this.channels = channels;
        this.records = records;
    }

    /**
     * The path of a feed in its one spelling.
     *
     * @return empty if there is no such feed, or if nothing was ever published in a narrowed one
     */
    @ActivateRequestContext
    public Optional<String> canonical(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(2).equals(REMOVED)) {
            return Optional.of(path).filter(whole -> whole.indexOf('?') < 0);
        }
        return scope(parts)
                .filter(scope -> scope.allOf().isEmpty() || records.isAny(scope))
                .map(scope -> scope.path(format(parts)));
    }

    /** A feed as it is now; empty if there is none at this path. */
    @ActivateRequestContext
    public Optional<FeedDocument> write(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(2).equals(REMOVED)) {
            Language language = Language.fromString(parts.group(1));
            return Optional.of(
                    document(
                            channels.writeRemoved(language, format(parts), RemovedFeed.FIRST),
                            format(parts).mediaType()));
        }
        return scope(parts)
                .map(
                        scope ->
                                document(
                                        channels.write(scope, format(parts)),
                                        format(parts).mediaType()));
    }

    private static FeedFormat format(Matcher parts) {
        return FeedFormat.ofExtension(parts.group(3)).orElseThrow();
    }

    private static Optional<FeedScope> scope(Matcher parts) {
        @Nullable String region = parts.group(4);
        @Nullable String topic = parts.group(5);
        return FeedName.ofWord(parts.group(2))
                .map(
                        feed ->
                                new FeedScope(
                                        Language.fromString(parts.group(1)),
                                        feed,
                                        new FeedFilter(topic, region)));
    }

    private static FeedDocument document(String text, String mediaType) {
        return new FeedDocument(
                text, mediaType.endsWith("json") ? mediaType : mediaType + ";charset=UTF-8");
    }
}
