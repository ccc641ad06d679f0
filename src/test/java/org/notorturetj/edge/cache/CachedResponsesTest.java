package org.notorturetj.edge.cache;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.position.LogState;
import org.notorturetj.edge.position.Step;
import org.notorturetj.platform.http.ContentReads;

import io.quarkus.runtime.configuration.MemorySize;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CachedResponsesTest {
    private static final long MEMORY = 4L << 20;
    private static final LogState LATER = new LogState(2, 1, 2, 1);

    private final CachedResponses cache = new CachedResponses(new Bounds(true, MEMORY));

    @Tag("proof")
    @Test
    void a_hundred_thousand_invented_queries_do_not_drive_out_the_screens_that_everybody_opens() {
        List<String> screens = List.of("/v1/tg/articles", "/v1/ru/cases", "/v1/en/pages/about");
        screens.forEach(screen -> cache.keep(response(screen, Set.of()), cache.steps()));
        for (int i = 0; i < 100_000; i++) {
            String key = "/v1/tg/articles?from=" + i;
            if (cache.find(key) == null) {
                cache.keep(response(key, Set.of()), cache.steps());
            }
            if (i % 20 == 0) {
                cache.find(screens.get(i / 20 % screens.size()));
            }
        }
        assertThat(screens).allMatch(screen -> cache.find(screen) != null);
        assertThat(cache.bytes()).isLessThanOrEqualTo(MEMORY);
        assertThat(cache.evictions()).isPositive();
    }

    @Test
    void hotlines_stay_though_nobody_asks_for_them_in_a_language_while_others_are_asked_for() {
        var small = new CachedResponses(new Bounds(true, 64 << 10));
        small.keep(response("/v1/en/hotlines", Set.of()), small.steps());
        small.keep(response("/v1/en/articles", Set.of()), small.steps());
        for (int i = 0; i < 10_000; i++) {
            String key = "/v1/ru/articles?limit=" + (1 + i % 100);
            if (small.find(key) == null) {
                small.keep(response(key, Set.of()), small.steps());
            }
        }
        assertThat(small.find("/v1/en/articles")).isNull();
        assertThat(small.find("/v1/en/hotlines")).isNotNull();
    }

    @Test
    void a_step_drops_what_it_changes_and_what_nobody_knows() {
        cache.keep(response("changed", Set.of(ContentReads.documentTag("a"))), 0);
        cache.keep(response("other", Set.of(ContentReads.documentTag("b"))), 0);
        cache.keep(response("unknown", null), 0);

        cache.drop(new Step(LATER, Set.of(ContentReads.documentTag("a")), false), List.of());

        assertThat(cache.find("changed")).isNull();
        assertThat(cache.find("unknown")).isNull();
        assertThat(cache.find("other")).isNotNull();
    }

    @Test
    void what_was_begun_before_a_step_is_not_kept() {
        long begun = cache.steps();
        cache.drop(new Step(LATER, Set.of(), false), List.of());
        assertThat(cache.keep(response("old", Set.of()), begun)).isFalse();
        assertThat(cache.find("old")).isNull();
        assertThat(cache.keep(response("new", Set.of()), cache.steps())).isTrue();
    }

    @Test
    void nobody_joins_what_was_begun_before_a_step() {
        cache.inProgress().put("a", new ResponseInProgress(flight -> made -> {}));
        cache.drop(new Step(LATER, Set.of(), false), List.of());
        assertThat(cache.inProgress()).isEmpty();
    }

    @Test
    void nothing_is_kept_when_it_is_switched_off() {
        var off = new CachedResponses(new Bounds(false, MEMORY));
        assertThat(off.keep(response("a", Set.of()), off.steps())).isFalse();
        assertThat(off.find("a")).isNull();
    }

    @Test
    void what_is_too_long_is_not_kept() {
        byte[] body = new byte[(int) (MEMORY / 8)];
        var tooLong =
                new CachedResponse("a", null, representation(body), Set.of(), new SentHeaders());
        assertThat(cache.keep(tooLong, cache.steps())).isFalse();
    }

    private static CachedResponse response(String key, Set<String> cacheTags) {
        return new CachedResponse(
                key, null, representation(new byte[1_500]), cacheTags, new SentHeaders());
    }

    private static Representation representation(byte[] body) {
        return Representation.ofContent(body, false, "en");
    }

    private record Bounds(boolean enabled, long bytes) implements CacheConfig {
        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.valueOf(bytes));
        }

        @Override
        public MemorySize searchMemory() {
            return memory();
        }

        @Override
        public boolean cacheStatus() {
            return false;
        }
    }
}
