package org.notorturetj.platform.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What this node has taken from a queue and is sending, and what came back that is not written down
 * yet. There are two kinds of it: the second never takes all places, so that the first has some.
 * Results come in any thread; one thread takes more and writes down.
 *
 * @param <R> a result
 */
public final class InFlight<R> {
    private final Queue<R> results = new ConcurrentLinkedQueue<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger second = new AtomicInteger();

    /** How many more may begin. */
    public int free(int most) {
        return most - all.get();
    }

    /** How many more of the second kind may begin. */
    public int freeForSecond(int most, int mostOfSecond) {
        return Math.min(free(most), mostOfSecond - second.get());
    }

    /**
     * Counts one until its result is there.
     *
     * @param sending what fails without a result is due again when its lease is over
     * @param news called when the result can be written down, in any thread
     */
    public void add(boolean ofSecond, CompletionStage<R> sending, Runnable news) {
        int one = ofSecond ? 1 : 0;
        all.incrementAndGet();
        second.addAndGet(one);
        sending.whenComplete(
                (result, failure) -> {
                    if (failure == null) {
                        results.add(result);
                    }
                    all.decrementAndGet();
                    second.addAndGet(-one);
                    news.run();
                });
    }

    public boolean isEmpty() {
        return all.get() == 0;
    }

    public boolean hasResults() {
        return !results.isEmpty();
    }

    /**
     * Writes down what has come back. If that fails, it is kept for the next time.
     *
     * @param most at once
     */
    public void writeDown(int most, Consumer<List<R>> write) {
        while (hasResults()) {
            List<R> some = new ArrayList<>();
            for (R next; some.size() < most && (next = results.poll()) != null; ) {
                some.add(next);
            }
            try {
                write.accept(some);
            } catch (RuntimeException e) {
                results.addAll(some);
                throw e;
            }
        }
    }
}
