package org.notorturetj.starter;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.notorturetj.platform.serving.ServerIsFilled;
import org.notorturetj.platform.serving.ServerStarts;

import io.quarkus.runtime.ShutdownEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What waits for the starter content waits for no more than it must. */
@Timeout(60)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadAtStartTest {
    private static final List<List<String>> SET =
            List.of(List.of("hotlines/a"), List.of("regions/b"), List.of("guides/c"));

    private final List<String> loaded = new CopyOnWriteArrayList<>();
    private final List<ServerIsFilled> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch door = new CountDownLatch(1);
    private final LoadProgress progress = new LoadProgress(Clock.systemUTC());
    private final LoadAtStart start =
            new LoadAtStart(() -> List.of("real"), new Loaded(), progress, new Told());
    private @Nullable RuntimeException failure;

    @Test
    void lines_and_their_regions_are_there_before_the_rest_is_begun() throws Exception {
        start.fill(new ServerStarts());

        assertThat(loaded).containsExactly("hotlines/a", "regions/b");
        assertThat(told).isEmpty();
        door.countDown();
        start.await();
        assertThat(loaded).contains("guides/c");
        assertThat(told).hasSize(1);
        assertThat(progress.isWhole()).isTrue();
    }

    @Test
    void content_that_is_refused_keeps_nobody_from_signing_and_sending() throws Exception {
        failure = new IllegalArgumentException("guides/c has no facts.yaml");
        start.fill(new ServerStarts());
        door.countDown();
        start.await();

        assertThat(told).hasSize(1);
        assertThat(progress.failure()).contains("guides/c has no facts.yaml");
    }

    @Test
    void neither_does_a_database_that_is_away_which_is_waited_for() throws Exception {
        failure = new IllegalStateException("away");
        start.fill(new ServerStarts());
        door.countDown();
        while (progress.failure().isEmpty() || told.isEmpty()) {
            Thread.sleep(10);
        }
        start.stop(new ShutdownEvent());

        assertThat(told).hasSize(1);
        assertThat(progress.isWhole()).isFalse();
    }

    @Test
    void a_server_that_stops_begins_no_further_publication_and_nothing_after_them()
            throws Exception {
        start.fill(new ServerStarts());
        new Thread(
                        () -> {
                            try {
                                Thread.sleep(300);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            door.countDown();
                        })
                .start();
        start.stop(new ShutdownEvent());

        assertThat(loaded).doesNotContain("guides/c");
        assertThat(told).isEmpty();
        assertThat(progress.isWhole()).isFalse();
    }

    @SuppressWarnings("NullAway") // It uses none of them.
    private final class Loaded extends LoadContent {
        private boolean before = true;

        Loaded() {
            super(null, null);
        }

        @Override
        int load(SetFolder source, Predicate<List<String>> chosen, IntConsumer done) {
            if (!before) {
                try {
                    door.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (failure != null) {
                    throw failure;
                }
            }
            before = false;
            SET.stream().filter(chosen).forEach(it -> loaded.addAll(it));
            return loaded.size();
        }
    }

    private final class Told implements Event<ServerIsFilled> {
        @Override
        public void fire(ServerIsFilled event) {
            told.add(event);
        }

        @Override
        public <U extends ServerIsFilled> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ServerIsFilled> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ServerIsFilled> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ServerIsFilled> Event<U> select(
                Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ServerIsFilled> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
