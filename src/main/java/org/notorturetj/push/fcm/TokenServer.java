package org.notorturetj.push.fcm;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/**
 * The way to Google's token server. Whoever asks waits: one thread does it, now and then. It knows
 * how the last request ended, which the library that asks keeps to itself.
 */
final class TokenServer implements Carrier {
    private final Wire wire;
    private volatile Exchange last = Exchange.unsent();

    TokenServer(Wire wire) {
        this.wire = wire;
    }

    @Override
    public WireAnswer carry(Written request) throws IOException {
        last = Exchange.unsent();
        try {
            last = wire.send(request.get()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException e) {
            throw new IOException("no answer");
        }
        return last.answer().orElseThrow(() -> new IOException("no answer"));
    }

    /** Whether it has said no, and did not only fail. */
    boolean hasRefused() {
        return last.status() >= 400 && last.status() < 429;
    }
}
