package org.notorturetj.hub.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

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
    /** Feeds in memory, some 200 KB each. */
    private static final int MOST = 64;

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
     * @param seq the publication that was there before it was written
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Content(long seq, byte[] body, String mediaType, byte[] sha256) {
        static Content of(long seq, FeedDocument feed) {
            byte[] body = feed.text().getBytes(StandardCharsets.UTF_8);
            return new Content(seq, body, feed.mediaType(), Digest.sha256(body));
        }
    }

    /** A feed as it is now; empty if there is none any more. */
    Optional<Content> of(String topic) {
        long now =
                database.withHandle(
                        handle ->
                                handle.createQuery("SELECT seq FROM published.head")
                                        .mapTo(Long.class)
                                        .one());
        Content known = written.getIfPresent(topic);
        if (known != null && known.seq() == now) {
            return Optional.of(known);
        }
        Optional<Content> fresh = feeds.write(topic).map(feed -> Content.of(now, feed));
        fresh.ifPresent(content -> written.put(topic, content));
        return fresh;
    }

    /** Forgets what was written before the signatures of a publication were there. */
    void signed() {
        written.invalidateAll();
    }
}
