package org.notorturetj.edge.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Representation;
import org.notorturetj.edge.RepresentationHandover;

/** One response that is being made, and the requests that wait for it. */
final class ResponseInProgress implements RepresentationHandover {
    private final List<Consumer<Result>> waiting = new ArrayList<>();
    private final Consumer<Representation> maker;
    private @Nullable Result result;

    /**
     * How it ended.
     *
     * @param response null if the resource made none that others can share
     * @param status of the response that the first request got; 0 if its client is gone
     */
    record Result(@Nullable CachedResponse response, int status) {}

    /**
     * @param maker makes what is called with what the resource made, before it is sent
     */
    ResponseInProgress(Function<ResponseInProgress, Consumer<Representation>> maker) {
        this.maker = maker.apply(this);
    }

    @Override
    public void made(Representation made) {
        maker.accept(made);
    }

    /** Waits for the result; false if it is there. */
    synchronized boolean join(Consumer<Result> then) {
        if (result != null) {
            return false;
        }
        waiting.add(then);
        return true;
    }

    /** Notifies all who wait; only the first call counts. */
    void complete(Result how) {
        List<Consumer<Result>> waiters;
        synchronized (this) {
            if (result != null) {
                return;
            }
            result = how;
            waiters = List.copyOf(waiting);
        }
        waiters.forEach(then -> then.accept(how));
    }
}
