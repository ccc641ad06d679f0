package org.notorturetj.hub.delivery;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.database.DeskDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Finds who is to be told of publications: compares each feed that anybody has subscribed to with
 * what its subscribers have. Several publications are told of together.
 */
@ApplicationScoped
class PrepareDeliveries {
    /**
     * Feeds carry signatures; when there are none after so many looks, they go out without.
     * Counted, and not by the clock: what a command published while no server ran, or while this
     * one was frozen, is old when it is first seen, and can be signed only from then on.
     */
    static final int PATIENCE = 100;

    private static final String NEWEST =
            """
            SELECT max(seq), max(seq) <= coalesce((SELECT max(seq) FROM published.signed_head), 0)
                AND %s
            FROM desk.hub_news
            """
                    .formatted(TopicContents.ALL_SIGNED);

    private final DeskDatabase desk;
    private final Subscriptions subscriptions;
    private final TopicContents contents;
    private final ExternalHub external;
    private final HubConfig config;
    private final Clock clock;

    /** Only the thread that prepares knows of both. */
    private int looks;

    private long toldUnsigned;

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
        /** Nothing for now. */
        NONE,
        /** Some are not signed yet: soon. */
        WAITING,
        TOLD
    }

    private record Newest(long seq, boolean signed) {}

    News prepare() {
        Optional<Newest> newest = newest();
        if (newest.isEmpty() || (newest.get().seq() <= toldUnsigned && !newest.get().signed())) {
            return News.NONE;
        }
        if (!newest.get().signed() && looks < PATIENCE) {
            looks++;
            return News.WAITING;
        }
        if (config.external().isPresent() && !external.tell()) {
            return News.NONE;
        }
        QuarkusTransaction.requiringNew().run(() -> tell(newest.get()));
        looks = 0;
        toldUnsigned = newest.get().signed() ? 0 : newest.get().seq();
        return News.TOLD;
    }

    private Optional<Newest> newest() {
        return desk.withHandle(
                handle ->
                        handle.createQuery(NEWEST)
                                .map(
                                        (row, context) ->
                                                new Newest(row.getLong(1), row.getBoolean(2)))
                                .findOne()
                                .filter(newest -> newest.seq() > 0));
    }

    /** News that went out without signatures are told again with them, where that differs. */
    private void tell(Newest newest) {
        if (config.external().isEmpty()) {
            for (String topic : subscriptions.topics()) {
                contents.of(topic)
                        .ifPresent(
                                content ->
                                        subscriptions.changed(
                                                topic, content.sha256(), clock.instant()));
            }
        }
        if (newest.signed()) {
            desk.useHandle(
                    handle ->
                            handle.execute(
                                    "DELETE FROM desk.hub_news WHERE seq <= ?", newest.seq()));
        }
    }
}
