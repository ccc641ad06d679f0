package org.notorturetj.push.dispatch;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.push.PushConfig;

import io.github.bucket4j.Bucket;

/** How many bulk messages this node may still send now. */
@ApplicationScoped
class BulkQuota {
    private final Bucket bucket;

    BulkQuota(PushConfig config) {
        this.bucket =
                Bucket.builder()
                        .addLimit(
                                limit ->
                                        limit.capacity(config.bulkPerSecond())
                                                .refillGreedy(
                                                        config.bulkPerSecond(),
                                                        Duration.ofSeconds(1)))
                        .build();
    }

    /** As many as there are, at most so many. */
    int take(int most) {
        return Math.toIntExact(bucket.tryConsumeAsMuchAsPossible(most));
    }
}
