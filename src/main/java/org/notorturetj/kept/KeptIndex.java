package org.notorturetj.kept;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.Digest;

/**
 * Which files are what the server would answer, and what each has read: eight bytes for a document
 * or a list, so that a hundred thousand pages take some megabytes. Not safe for several threads.
 */
final class KeptIndex {
    /** What must not change while a file stays; null if nothing may. */
    private final Map<String, long @Nullable []> reads = new HashMap<>();

    /**
     * A file is current.
     *
     * @param cacheTags what it was made of, as {@link org.notorturetj.platform.http.ContentReads}
     *     writes it; null if that is unknown
     */
    void put(String name, @Nullable Set<String> cacheTags) {
        reads.put(name, cacheTags == null ? null : hashes(cacheTags));
    }

    void remove(String name) {
        reads.remove(name);
    }

    void clear() {
        reads.clear();
    }

    boolean has(String name) {
        return reads.containsKey(name);
    }

    /** The files that a publication changes. */
    List<String> changedBy(Set<String> cacheTags) {
        if (cacheTags.isEmpty()) {
            return List.of();
        }
        Set<Long> changed =
                cacheTags.stream().map(KeptIndex::hash).collect(Collectors.toUnmodifiableSet());
        List<String> names = new ArrayList<>();
        reads.forEach(
                (name, read) -> {
                    if (read == null || Arrays.stream(read).anyMatch(changed::contains)) {
                        names.add(name);
                    }
                });
        return names;
    }

    private static long[] hashes(Set<String> cacheTags) {
        return cacheTags.stream().mapToLong(KeptIndex::hash).toArray();
    }

    private static long hash(String cacheTag) {
        return ByteBuffer.wrap(Digest.sha256(cacheTag)).getLong();
    }
}
