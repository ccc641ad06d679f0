package org.notorturetj.media.garbage;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables in memory: a step that fails within its transaction changes nothing. */
final class KnownReferences implements References {
    final Set<String> named = new HashSet<>();
    final Set<String> gone = new HashSet<>();
    private Map<String, Instant> noted = new HashMap<>();

    @Override
    public Set<String> named() {
        return Set.copyOf(named);
    }

    @Override
    public boolean isNamed(String hash) {
        return named.contains(hash);
    }

    @Override
    public Set<String> gone() {
        return Set.copyOf(gone);
    }

    @Override
    public Set<String> noted() {
        return Set.copyOf(noted.keySet());
    }

    @Override
    public List<String> documents(Set<String> hashes) {
        return List.of();
    }

    @Override
    public Optional<Instant> since(String hash) {
        return Optional.ofNullable(noted.get(hash));
    }

    @Override
    public void note(String hash, Instant now) {
        noted.put(hash, now);
    }

    @Override
    public void forget(String hash) {
        noted.remove(hash);
    }

    @Override
    public void alone(String hash, Runnable step) {
        Map<String, Instant> before = new HashMap<>(noted);
        try {
            step.run();
        } catch (RuntimeException e) {
            noted = before;
            throw e;
        }
    }
}
