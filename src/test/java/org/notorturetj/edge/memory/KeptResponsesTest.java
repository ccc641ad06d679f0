package org.notorturetj.edge.memory;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.position.Position;
import org.notorturetj.edge.position.Step;
import org.notorturetj.platform.http.ContentReads;

import io.quarkus.runtime.configuration.MemorySize;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptResponsesTest {
    private static final long MEMORY = 4L << 20;
    private static final Position LATER = new Position(2, 1, 2, 1);

    private final KeptResponses kept = new KeptResponses(new Bounds(true, MEMORY));

    @Test
    void a_hundred_thousand_invented_queries_do_not_drive_out_the_screens_that_everybody_opens() {
        List<String> screens = List.of("/v1/tg/articles", "/v1/ru/cases", "/v1/en/pages/about");
        screens.forEach(screen -> kept.keep(response(screen, Set.of()), kept.steps()));
        for (int i = 0; i < 100_000; i++) {
            String key = "/v1/tg/articles?from=" + i;
            if (kept.find(key) == null) {
                kept.keep(response(key, Set.of()), kept.steps());
            }
            if (i % 20 == 0) {
                kept.find(screens.get(i / 20 % screens.size()));
            }
        }
        assertThat(screens).allMatch(screen -> kept.find(screen) != null);
        assertThat(kept.bytes()).isLessThanOrEqualTo(MEMORY);
        assertThat(kept.evictions()).isPositive();
    }

    @Test
    void hotlines_stay_though_nobody_asks_for_them_in_a_language_while_others_are_asked_for() {
        var small = new KeptResponses(new Bounds(true, 64 << 10));
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
    void a_step_drops_what_it_touches_and_what_nobody_knows() {
        kept.keep(response("touched", Set.of(ContentReads.documentTouch("a"))), 0);
        kept.keep(response("other", Set.of(ContentReads.documentTouch("b"))), 0);
        kept.keep(response("unknown", null), 0);

        kept.drop(new Step(LATER, Set.of(ContentReads.documentTouch("a")), false), List.of());

        assertThat(kept.find("touched")).isNull();
        assertThat(kept.find("unknown")).isNull();
        assertThat(kept.find("other")).isNotNull();
    }

    @Test
    void what_was_begun_before_a_step_is_not_kept() {
        long begun = kept.steps();
        kept.drop(new Step(LATER, Set.of(), false), List.of());
        assertThat(kept.keep(response("old", Set.of()), begun)).isFalse();
        assertThat(kept.find("old")).isNull();
        assertThat(kept.keep(response("new", Set.of()), kept.steps())).isTrue();
    }

    @Test
    void nobody_joins_what_was_begun_before_a_step() {
        kept.inProgress().put("a", new ResponseInProgress(flight -> made -> {}));
        kept.drop(new Step(LATER, Set.of(), false), List.of());
        assertThat(kept.inProgress()).isEmpty();
    }

    @Test
    void nothing_is_kept_when_it_is_switched_off() {
        var off = new KeptResponses(new Bounds(false, MEMORY));
        assertThat(off.keep(response("a", Set.of()), off.steps())).isFalse();
        assertThat(off.find("a")).isNull();
    }

    @Test
    void what_is_too_long_is_not_kept() {
        byte[] body = new byte[(int) (MEMORY / 8)];
        var tooLong =
                new KeptResponse("a", null, representation(body), Set.of(), new SentHeaders());
        assertThat(kept.keep(tooLong, kept.steps())).isFalse();
    }

    private static KeptResponse response(String key, Set<String> touches) {
        return new KeptResponse(
                key, null, representation(new byte[1_500]), touches, new SentHeaders());
    }

    private static Representation representation(byte[] body) {
        return Representation.ofContent(body, false, "en");
    }

    private record Bounds(boolean enabled, long bytes) implements MemoryConfig {
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
