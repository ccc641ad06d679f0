package org.notorturetj.edge.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.position.Step;
import org.notorturetj.platform.http.NoStorePath;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;

/**
 * The responses kept, bounded by their bytes. What is asked for often stays, however many other
 * keys are invented (W-TinyLFU); the {@link PinnedPages} stay even if nobody asks for them, so that
 * hotlines are there in each language when the database is not.
 */
@ApplicationScoped
class CachedResponses {
    /** One response may take no more than this part of the memory. */
    private static final int PART = 8;

    private final Cache<String, CachedResponse> kept;

    /** Of searches, of which there are as many as people invent: they push nothing else out. */
    private final Cache<String, CachedResponse> searches;

    private final ConcurrentMap<String, ResponseInProgress> inProgress = new ConcurrentHashMap<>();
    private final LongAdder evictions = new LongAdder();
    private final boolean enabled;
    private final long longest;

    /** Lets nothing be kept while something is dropped. */
    private final Object step = new Object();

    private volatile long steps;

    CachedResponses(CacheConfig config) {
        long memory = config.memory().asLongValue();
        this.enabled = config.enabled();
        this.longest = memory / PART;
        this.kept = cache(memory);
        this.searches = cache(config.searchMemory().asLongValue());
    }

    private Cache<String, CachedResponse> cache(long memory) {
        return Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher(CachedResponses::weight)
                .executor(Runnable::run)
                .evictionListener(
                        (String key, CachedResponse response, RemovalCause cause) ->
                                evictions.increment())
                .build();
    }

    /** Without weight nothing is ever evicted: of pinned pages there are only a dozen. */
    private static int weight(String key, CachedResponse response) {
        return PinnedPages.holds(key) ? 0 : response.weight();
    }

    private Cache<String, CachedResponse> partition(String key) {
        return NoStorePath.SEARCH.holds(key) ? searches : kept;
    }

    boolean enabled() {
        return enabled;
    }

    @Nullable CachedResponse find(String key) {
        return partition(key).getIfPresent(key);
    }

    /** How often something was dropped so far: what is made meanwhile is not kept. */
    long steps() {
        return steps;
    }

    /** Keeps a response, unless something was dropped since it was begun. */
    boolean keep(CachedResponse response, long begun) {
        if (!enabled || weight(response.key(), response) > longest) {
            return false;
        }
        synchronized (step) {
            if (steps != begun) {
                return false;
            }
            partition(response.key()).put(response.key(), response);
            return true;
        }
    }

    /** Counts the bytes of a coding that was made later. */
    void weighAgain(CachedResponse response) {
        partition(response.key()).asMap().computeIfPresent(response.key(), (key, now) -> now);
    }

    /** Drops what a step changed, and lets nobody join a response that was begun before it. */
    void drop(Step taken, Iterable<CachedResponse> successors) {
        synchronized (step) {
            steps++;
            inProgress.clear();
            kept.asMap().values().removeIf(response -> response.isDroppedBy(taken));
            searches.asMap().values().removeIf(response -> response.isDroppedBy(taken));
            successors.forEach(response -> kept.put(response.key(), response));
        }
    }

    ConcurrentMap<String, ResponseInProgress> inProgress() {
        return inProgress;
    }

    /** Bytes kept now, without the pinned pages. */
    long bytes() {
        return bytes(kept) + bytes(searches);
    }

    private static long bytes(Cache<String, CachedResponse> partition) {
        return partition
                .policy()
                .eviction()
                .map(bound -> bound.weightedSize().orElse(0))
                .orElse(0L);
    }

    long size() {
        return kept.estimatedSize() + searches.estimatedSize();
    }

    /** The keys of what is kept now. */
    Set<String> keys() {
        return Set.copyOf(kept.asMap().keySet());
    }

    long evictions() {
        return evictions.sum();
    }
}
