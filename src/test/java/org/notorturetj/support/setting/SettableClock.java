package org.notorturetj.support.setting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.Mock;

/** The server's clock: real time, until a test sets it. */
@Mock
@ApplicationScoped
public class SettableClock extends Clock {
    private static final Clock REAL = Clock.tickMillis(ZoneOffset.UTC);

    private final AtomicReference<@Nullable Instant> set = new AtomicReference<>();

    /** Stops the clock at a moment. */
    public void stopAt(Instant moment) {
        set.set(moment);
    }

    /** Returns to real time. */
    public void letGo() {
        set.set(null);
    }

    @Override
    public Instant instant() {
        Instant moment = set.get();
        return moment == null ? REAL.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the server counts in UTC");
    }
}
