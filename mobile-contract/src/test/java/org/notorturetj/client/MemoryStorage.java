package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.notorturetj.client.storage.Storage;

/** A storage without a disk, for tests. */
public final class MemoryStorage implements Storage {
    private Map<String, byte[]> files = new HashMap<>();

    @Override
    public byte[] read(String name) {
        return files.get(name);
    }

    @Override
    public void replace(Set<String> kept, Map<String, byte[]> added) {
        Map<String, byte[]> next = new HashMap<>(files);
        next.keySet().retainAll(kept);
        next.putAll(added);
        files = next;
    }

    /** The contents of all files, as text, except for which mirrors failed. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        Map<String, byte[]> sorted = new TreeMap<>(files);
        sorted.remove("mirrors");
        sorted.values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }
}
