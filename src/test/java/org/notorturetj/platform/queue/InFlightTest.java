package org.notorturetj.platform.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InFlightTest {
    private static final int MOST = 4;
    private static final int MOST_OF_SECOND = 3;

    private final InFlight<String> inFlight = new InFlight<>();
    private final AtomicInteger news = new AtomicInteger();

    @Test
    void the_second_kind_leaves_places_for_the_first_and_takes_none_of_its() {
        List<CompletableFuture<String>> second = List.of(begin(true), begin(true), begin(true));
        assertThat(free()).isEqualTo("1 0");
        CompletableFuture<String> first = begin(false);
        assertThat(free()).isEqualTo("0 0");
        second.get(0).complete("a");
        assertThat(free()).isEqualTo("1 1");
        first.complete("b");
        assertThat(free()).isEqualTo("2 1");
    }

    @Test
    void what_could_not_be_written_down_is_written_down_the_next_time() {
        begin(false).complete("a");
        begin(true).complete("b");
        assertThatThrownBy(
                        () ->
                                inFlight.writeDown(
                                        MOST,
                                        some -> {
                                            throw new ArithmeticException();
                                        }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(inFlight.hasResults()).isTrue();
        List<List<String>> written = new ArrayList<>();
        inFlight.writeDown(1, written::add);
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
        assertThat(inFlight.hasResults()).isFalse();
    }

    @Test
    void what_fails_gives_its_place_back_and_has_no_result() {
        CompletableFuture<String> sending = begin(true);
        assertThat(inFlight.isEmpty()).isFalse();
        sending.completeExceptionally(new ArithmeticException());
        assertThat(inFlight.isEmpty()).isTrue();
        assertThat(inFlight.hasResults()).isFalse();
        assertThat(news).hasValue(1);
        assertThat(free()).isEqualTo("4 3");
    }

    private CompletableFuture<String> begin(boolean ofSecond) {
        CompletableFuture<String> sending = new CompletableFuture<>();
        inFlight.add(ofSecond, sending, news::incrementAndGet);
        return sending;
    }

    private String free() {
        return inFlight.free(MOST) + " " + inFlight.freeForSecond(MOST, MOST_OF_SECOND);
    }
}
