package org.notorturetj.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;
import org.notorturetj.feed.FeedDocument;
import org.notorturetj.feed.FeedDocuments;
import org.notorturetj.platform.database.PublicDatabase;
import org.notorturetj.platform.text.Digest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Feeds as they are sent: always as they are now, so that nothing is told to anybody after it was
 * withdrawn, however long ago it was to be sent. Each is written once for all who get it.
 */
@ApplicationScoped
class TopicContents {
    /** Whether each text that feeds carry has its signature. */
    static final String ALL_SIGNED =
            "NOT EXISTS (SELECT FROM published.record WHERE signature IS NULL AND type IN (%s))"
                    .formatted(TypeLists.sql(Trait.NEWS));

    /** Feeds in memory, some 200 KB each. */
    private static final int MOST = 64;

    /** Where older entries are: it moves when texts are imported, which are no news to anybody. */
    private static final Pattern OLDER =
            Pattern.compile(
                    "<(?:atom:)?link rel=\"prev-archive\" href=\"[^\"]*\"/>|\"next_url\":\"[^\"]*\"");

    private static final String STATE = "SELECT seq, %s FROM published.head".formatted(ALL_SIGNED);

    private final FeedDocuments feeds;
    private final PublicDatabase database;
    private final Cache<String, Content> written = Caffeine.newBuilder().maximumSize(MOST).build();

    TopicContents(FeedDocuments feeds, PublicDatabase database) {
        this.feeds = feeds;
        this.database = database;
    }

    /**
     * What is sent.
     *
     * @param at what was there before it was written
     * @param sha256 of what it tells; equal bytes are sent to nobody twice
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(State at, byte[] body, String mediaType, byte[] sha256) {
        static Content of(State at, FeedDocument feed) {
            byte[] body = feed.text().getBytes(StandardCharsets.UTF_8);
            String compared = OLDER.matcher(feed.text()).replaceFirst("");
            return new Content(at, body, feed.mediaType(), Digest.sha256(compared));
        }
    }

    /**
     * What feeds are made from.
     *
     * @param seq the last publication
     * @param signed whether each text has its signature: what is written before that is not what is
     *     written afterwards, and no other node says when that is
     */
    record State(long seq, boolean signed) {}

    /** A feed as it is now; empty if there is none any more. */
    Optional<Content> of(String topic) {
        State now =
                database.withHandle(
                        handle ->
                                handle.createQuery(STATE)
                                        .map(
                                                (row, context) ->
                                                        new State(
                                                                row.getLong(1), row.getBoolean(2)))
                                        .one());
        Content known = written.getIfPresent(topic);
        if (known != null && known.at().equals(now)) {
            return Optional.of(known);
        }
        Optional<Content> fresh = feeds.write(topic).map(feed -> Content.of(now, feed));
        fresh.ifPresent(content -> written.put(topic, content));
        return fresh;
    }
}
