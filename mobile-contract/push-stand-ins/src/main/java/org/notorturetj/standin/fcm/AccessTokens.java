package org.notorturetj.standin.fcm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;
import org.notorturetj.standin.RandomId;

/** The bearer tokens that are out. */
final class AccessTokens {
    /** As long as Google's. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final int LENGTH = 40;

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final List<List<String>> askedScopes = new CopyOnWriteArrayList<>();
    private final Clock clock;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    String issue(List<String> scopes) {
        String token = RandomId.of(LENGTH);
        ends.put(token, clock.instant().plus(LIFE));
        askedScopes.add(scopes);
        return token;
    }

    boolean knows(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return false;
        }
        Instant end = ends.get(authorization.substring("Bearer ".length()));
        return end != null && end.isAfter(clock.instant());
    }

    void revokeAll() {
        ends.clear();
    }

    /** What was asked for, each time. */
    List<List<String>> askedScopes() {
        return List.copyOf(askedScopes);
    }
}
