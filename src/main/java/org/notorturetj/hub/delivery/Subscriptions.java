package org.notorturetj.hub.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.hub.HubConfig;
import org.notorturetj.platform.database.DeskDatabase;
import org.notorturetj.platform.queue.LeaseTable;

/** Who is told of what, and what became of it. */
@ApplicationScoped
class Subscriptions {
    private static final String PUT =
            """
            INSERT INTO device.hub_subscription AS s
                (target_hash, host_hash, topic, sealed, lease_until, delivered)
            SELECT ?, ?, ?, ?, ?, ?
            WHERE EXISTS (SELECT FROM device.hub_subscription WHERE target_hash = ?)
               OR ((SELECT count(*) FROM device.hub_subscription) < ?
                   AND (SELECT count(*) FROM device.hub_subscription
                        WHERE substring(host_hash for 16) = substring(? for 16)) < ?
                   AND (SELECT count(*) FROM device.hub_subscription
                        WHERE substring(host_hash from 17) = substring(? from 17)) < ?)
            ON CONFLICT (target_hash) DO UPDATE
            SET sealed = excluded.sealed, lease_until = excluded.lease_until, failures = 0,
                host_hash = excluded.host_hash
            """;

    /** Those that failed before are leased apart. */
    private static final LeaseTable LEASES =
            new LeaseTable(
                    "device.hub_subscription",
                    "id",
                    "due_at",
                    "lease_until > :now AND (failures > 0) = :failing",
                    ", held_until = :until",
                    "id, target_hash, topic, sealed, delivered, round, attempts");

    private final DeskDatabase desk;
    private final HubConfig config;

    Subscriptions(DeskDatabase desk, HubConfig config) {
        this.desk = desk;
        this.config = config;
    }

    /**
     * Makes a subscription count, or go on.
     *
     * @param host half of its owner's name, half of his address ({@link
     *     org.notorturetj.hub.subscription.SealedSubscription#hostHash})
     * @param has the feed as it is now, which the subscriber can fetch: the next change is told
     * @return false if there are too many
     */
    boolean put(
            byte[] target, byte[] host, String topic, byte[] sealed, Instant until, byte[] has) {
        return desk.withHandle(
                        handle ->
                                handle.execute(
                                        PUT,
                                        target,
                                        host,
                                        topic,
                                        sealed,
                                        until,
                                        has,
                                        target,
                                        config.subscriptions(),
                                        host,
                                        config.subscriptionsOfHost(),
                                        host,
                                        config.subscriptionsOfHost()))
                > 0;
    }

    /** Ends a subscription. */
    void remove(byte[] target) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM device.hub_subscription WHERE target_hash = ?",
                                (Object) target));
    }

    /** Ends those whose time is over. */
    void removeEnded(Instant now) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                "DELETE FROM device.hub_subscription WHERE lease_until <= ?", now));
    }

    /** The feeds that anybody has subscribed to. */
    List<String> topics() {
        return desk.withHandle(
                handle ->
                        handle.createQuery("SELECT DISTINCT topic FROM device.hub_subscription")
                                .mapTo(String.class)
                                .list());
    }

    /**
     * Has all who do not have a feed as it is now told of it: at once, or when what is on its way
     * to them has arrived.
     */
    int changed(String topic, byte[] sha256, Instant now) {
        return desk.withHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE device.hub_subscription
                                SET due_at = greatest(?, held_until), round = round + 1, attempts = 0
                                WHERE topic = ? AND delivered IS DISTINCT FROM ?
                                """,
                                now,
                                topic,
                                sha256));
    }

    /** Takes some that are due for a time; other nodes pass over them. */
    List<Subscription> lease(boolean failing, int most, Instant now, Duration lease) {
        return LEASES.take(
                desk,
                most,
                now,
                lease,
                due -> due.bind("failing", failing),
                (row, context) -> Subscription.of(row));
    }

    /** It has a feed; if there were news meanwhile, what there is then is looked at at once. */
    void accepted(Subscription subscription, byte[] sha256, Instant now) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE device.hub_subscription
                                SET delivered = ?, failures = 0, held_until = NULL,
                                    due_at = CASE WHEN round = ? THEN NULL ELSE ?::timestamptz END
                                WHERE id = ?
                                """,
                                sha256,
                                subscription.round(),
                                now,
                                subscription.id()));
    }

    /** It is tried again, until its lease ends. */
    void failed(Subscription subscription, Instant again) {
        desk.useHandle(
                handle ->
                        handle.execute(
                                """
                                UPDATE device.hub_subscription
                                SET failures = failures + 1, held_until = NULL,
                                    due_at = CASE WHEN due_at IS NULL THEN NULL ELSE ?::timestamptz END
                                WHERE id = ?
                                """,
                                again,
                                subscription.id()));
    }
}
