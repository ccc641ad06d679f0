package org.notorturetj.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.platform.serving.ServerIsFilled;

import io.quarkus.runtime.ShutdownEvent;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexFollowerTest {
    private static final Term ONLY = new Term(IndexField.ID, "only");
    private static final Term FIRST = new Term(IndexField.ID, "g000");

    /** Half a minute: a busy machine is no failure. */
    private static final int PAUSES = 600;

    private final MemoryLog log = new MemoryLog();
    private final SearchIndex index = new SearchIndex(settings(), Optional.empty());
    private @Nullable IndexFollower follower;

    @AfterEach
    void stop() throws InterruptedException {
        if (follower != null) {
            follower.stop(new ShutdownEvent());
        }
        index.close();
    }

    @Test
    void what_was_published_before_is_read_hotlines_and_guides_first() {
        for (int i = 0; i < 450; i++) {
            log.publish("article", "a" + i);
        }
        log.publish("guide", "g");
        start();
        awaitDocuments(451);
        assertThat(log.asked).first().asString().contains("guide");
    }

    @Test
    void the_first_searches_do_not_wait_for_the_start_to_end() {
        log.publish("article", "a");
        follower = new IndexFollower(index, log, settings());
        var second = CompletableFuture.runAsync(() -> follower.holds(log.seq));
        follower.holds(log.seq);
        second.join();

        awaitDocuments(1);
        follower.start(new ServerIsFilled());
        assertThat(follower.holds(log.seq)).isTrue();
    }

    @Test
    void what_is_published_and_removed_later_is_followed() {
        log.publish("article", "a");
        start();
        awaitDocuments(1);

        for (int i = 0; i < 500; i++) {
            log.publish("article", "b" + i);
        }
        assertThat(follower.holds(log.seq)).isTrue();
        assertThat(documents()).isEqualTo(501);

        log.remove("a");
        assertThat(follower.holds(log.seq)).isTrue();
        assertThat(documents()).isEqualTo(500);
    }

    @Test
    void another_log_with_lower_numbers_or_other_times_is_read_anew() {
        for (int i = 0; i < 5; i++) {
            log.publish("article", "a" + i);
        }
        start();
        awaitDocuments(5);

        log.restore(1_000);
        log.publish("article", "only");
        awaitDocuments(1);
        await(() -> index.followed() == 1); // told after the documents can be found

        log.restore(2_000);
        log.publish("article", "one");
        log.publish("article", "two");
        awaitDocuments(2);
        assertThat(index.<Integer>search(it -> it.getIndexReader().docFreq(ONLY))).isZero();
    }

    @Test
    void another_log_that_comes_while_the_index_is_made_is_read_anew() {
        log.publish("guide", "only");
        log.whenAsked =
                times -> {
                    if (times == 2) { // the guides have been read
                        log.restore(1_000);
                        log.publish("guide", "one");
                        log.publish("guide", "two");
                    }
                };
        start();
        awaitDocuments(2);
        assertThat(index.<Integer>search(it -> it.getIndexReader().docFreq(ONLY))).isZero();
    }

    @Test
    void what_is_removed_while_the_index_is_made_is_gone_at_once() {
        for (int i = 0; i < 450; i++) {
            log.publish("guide", "g%03d".formatted(i));
        }
        AtomicInteger left = new AtomicInteger(-1);
        log.whenAsked =
                times -> {
                    if (times == 2) {
                        log.remove("g000"); // has been read with the first ones
                    } else if (times == 3) {
                        assertThat(index.isPartial()).isTrue();
                        assertThat(index.followed()).isEqualTo(log.seq);
                        left.set(index.search(it -> it.count(new TermQuery(FIRST))));
                    }
                };
        start();
        awaitDocuments(449);
        assertThat(left).hasValue(0);
    }

    @Test
    void after_many_documents_the_parts_of_the_index_are_put_together() throws IOException {
        var catchUp = new CatchUp(index, log, () -> false, () -> {}, 4);
        catchUp.run();
        catchUp.tidy();
        for (String id : List.of("a", "b", "c", "d")) {
            log.publish("article", id);
            catchUp.run();
        }
        assertThat(parts()).isEqualTo(4);

        for (int i = 0; i < 100 && parts() > 3; i++) {
            catchUp.tidy();
            pause();
        }
        assertThat(parts()).isLessThanOrEqualTo(3);
        assertThat(documents()).isEqualTo(4);
    }

    private int parts() {
        return index.search(it -> it.getIndexReader().leaves().size());
    }

    private void awaitDocuments(int number) {
        await(() -> documents() == number);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < PAUSES && !condition.getAsBoolean(); i++) {
            pause();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void start() {
        follower = new IndexFollower(index, log, settings());
        follower.start(new ServerIsFilled());
    }

    private int documents() {
        return index.search(it -> it.getIndexReader().numDocs());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SearchConfig settings() {
        return new MemoryIndex.Settings(Optional.empty());
    }
}
