package org.notorturetj.sync.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.notorturetj.client.storage.Storage;

/** Phone storage in memory, for a check that leaves nothing behind. */
final class MemoryStorage implements Storage {
    private final Map<String, byte[]> files = new HashMap<>();

    /** All that is held. */
    Collection<byte[]> contents() {
        return files.values();
    }

    @Override
    public byte[] read(String name) {
        return files.get(name);
    }

    @Override
    public void replace(Set<String> kept, Map<String, byte[]> added) {
        files.keySet().retainAll(kept);
        files.putAll(added);
    }
}
