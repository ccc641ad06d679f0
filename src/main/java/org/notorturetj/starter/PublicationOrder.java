package org.notorturetj.starter;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lets threads that prepare publications at the same time publish them in the order of the set.
 * None is published after one that failed.
 */
final class PublicationOrder {
    private final CompletableFuture<Void> before;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private PublicationOrder(CompletableFuture<Void> before) {
        this.before = before;
    }

    static PublicationOrder first() {
        return new PublicationOrder(CompletableFuture.completedFuture(null));
    }

    /** The turn after this one. */
    PublicationOrder next() {
        return new PublicationOrder(done);
    }

    /**
     * Waits until the publication before is committed.
     *
     * @throws CompletionException if it failed
     */
    void await() {
        before.join();
    }

    void committed() {
        done.complete(null);
    }

    void failed(Throwable why) {
        done.completeExceptionally(why);
    }
}
