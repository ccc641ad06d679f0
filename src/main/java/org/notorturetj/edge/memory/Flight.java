package org.notorturetj.edge.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.notorturetj.edge.Filling;
import org.notorturetj.edge.Representation;

/** One response that is being made, and the requests that wait for it. */
final class Flight implements Filling {
    private final List<Consumer<Landing>> waiting = new ArrayList<>();
    private final Consumer<Representation> maker;
    private @Nullable Landing landing;

    /**
     * How it ended.
     *
     * @param response null if the resource made none that others can share
     * @param status of the response that the first request got; 0 if its client is gone
     */
    record Landing(@Nullable KeptResponse response, int status) {}

    /**
     * @param maker makes what is called with what the resource made, before it is sent
     */
    Flight(Function<Flight, Consumer<Representation>> maker) {
        this.maker = maker.apply(this);
    }

    @Override
    public void made(Representation made) {
        maker.accept(made);
    }

    /** Waits for the landing; false if it has landed. */
    synchronized boolean join(Consumer<Landing> then) {
        if (landing != null) {
            return false;
        }
        waiting.add(then);
        return true;
    }

    /** Tells all who wait; only the first call counts. */
    void land(Landing how) {
        List<Consumer<Landing>> told;
        synchronized (this) {
            if (landing != null) {
                return;
            }
            landing = how;
            told = List.copyOf(waiting);
        }
        told.forEach(then -> then.accept(how));
    }
}
