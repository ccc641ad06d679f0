package org.notorturetj.hub.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.feed.websub.HubConfig;
import org.notorturetj.platform.database.DeskDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Finds who is to be told of publications: compares each feed that anybody has subscribed to with
 * what its subscribers have. Several publications are told of together.
 */
@ApplicationScoped
class PrepareDeliveries {
    /** Feeds carry signatures; without a signer they go out without. */
    private static final Duration UNSIGNED_AFTER = Duration.ofSeconds(5);

    private static final String READY =
            """
            SELECT max(seq) FROM desk.hub_news
            WHERE seq <= coalesce((SELECT max(seq) FROM published.signed_head), 0) OR created_at <= ?
            """;

    private final DeskDatabase desk;
    private final Subscriptions subscriptions;
    private final TopicContents contents;
    private final ExternalHub external;
    private final HubConfig config;
    private final Clock clock;

    PrepareDeliveries(
            DeskDatabase desk,
            Subscriptions subscriptions,
            TopicContents contents,
            ExternalHub external,
            HubConfig config,
            Clock clock) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.contents = contents;
        this.external = external;
        this.config = config;
        this.clock = clock;
    }

    /** What there is to do. */
    enum News {
        NONE,
        /** Some are not signed yet: soon. */
        WAITING,
        TOLD
    }

    News prepare() {
        Instant now = clock.instant();
        Optional<Long> ready =
                desk.withHandle(
                        handle ->
                                handle.createQuery(READY)
                                        .bind(0, now.minus(UNSIGNED_AFTER))
                                        .mapTo(Long.class)
                                        .findOne());
        if (ready.isEmpty()) {
            return isEmpty() ? News.NONE : News.WAITING;
        }
        if (config.external().isPresent()) {
            return external.tell() ? done(ready.get()) : News.NONE;
        }
        contents.signed();
        QuarkusTransaction.requiringNew().run(() -> open(ready.get(), now));
        return News.TOLD;
    }

    private boolean isEmpty() {
        return desk.withHandle(
                handle ->
                        handle.createQuery("SELECT NOT EXISTS (SELECT FROM desk.hub_news)")
                                .mapTo(Boolean.class)
                                .one());
    }

    private void open(long upTo, Instant now) {
        for (String topic : subscriptions.topics()) {
            contents.of(topic)
                    .ifPresent(content -> subscriptions.changed(topic, content.sha256(), now));
        }
        remove(upTo);
    }

    private News done(long upTo) {
        QuarkusTransaction.requiringNew().run(() -> remove(upTo));
        return News.TOLD;
    }

    private void remove(long upTo) {
        desk.useHandle(handle -> handle.execute("DELETE FROM desk.hub_news WHERE seq <= ?", upTo));
    }
}
