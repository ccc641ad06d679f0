package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files of media the phone holds, in the order in which they came, and the beginnings of
 * those that were cut. A beginning is nobody's to see: it is verified with the rest.
 */
final class HeldMedia {
    /** The file that {@link #bytes} is in. */
    static final String FILE = "media";

    private static final String NO_OWNER = "-";

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        final long bytes;
        final boolean whole;
        final String owner;

        Entry(long bytes, boolean whole, String owner) {
            this.bytes = bytes;
            this.whole = whole;
            this.owner = owner;
        }
    }

    /** Reads what {@link #bytes} wrote; what cannot be read is not held. */
    static HeldMedia stored(byte[] text) {
        HeldMedia stored = new HeldMedia();
        String all = text == null ? "" : new String(text, StandardCharsets.UTF_8);
        for (String line : all.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (line.matches("[0-9a-f]{64} \\d{1,15} (whole|part) \\S+")) {
                stored.entries.put(
                        words[0],
                        new Entry(
                                Long.parseLong(words[1]),
                                words[2].equals("whole"),
                                words[3].equals(NO_OWNER) ? "" : words[3]));
            }
        }
        return stored;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            Entry entry = each.getValue();
            text.append(each.getKey()).append(' ').append(entry.bytes);
            text.append(entry.whole ? " whole " : " part ");
            text.append(entry.owner.isEmpty() ? NO_OWNER : entry.owner).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    HeldMedia copy() {
        HeldMedia copy = new HeldMedia();
        copy.entries.putAll(entries);
        return copy;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String hash, boolean whole) {
        Entry entry = entries.get(hash);
        return entry != null && entry.whole == whole;
    }

    /** Of all files and beginnings. */
    long total() {
        long total = 0;
        for (Entry entry : entries.values()) {
            total += entry.bytes;
        }
        return total;
    }

    Set<String> hashes() {
        return new HashSet<>(entries.keySet());
    }

    /** The document that a file belongs to; empty when no record said so. */
    String owner(String hash) {
        Entry entry = entries.get(hash);
        return entry == null ? "" : entry.owner;
    }

    /** The name of a file in the storage. */
    static String name(String hash, boolean whole) {
        return FILE + "/" + hash + (whole ? "" : ".part");
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            names.add(name(each.getKey(), each.getValue().whole));
        }
        return names;
    }

    /** The last that came. */
    void put(String hash, long bytes, boolean whole, String owner) {
        entries.remove(hash);
        entries.put(hash, new Entry(bytes, whole, owner));
    }

    void remove(String hash) {
        entries.remove(hash);
    }

    void only(Collection<String> hashes) {
        entries.keySet().retainAll(hashes);
    }

    /**
     * Gives up the oldest, until there is room.
     *
     * @param spared what is not given up
     * @return false when there is none even so; then nothing is given up
     */
    boolean makeRoom(long bytes, long most, Collection<String> spared) {
        long total = total();
        List<String> given = new ArrayList<>();
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            if (total + bytes > most && !spared.contains(each.getKey())) {
                given.add(each.getKey());
                total -= each.getValue().bytes;
            }
        }
        if (total + bytes > most) {
            return false;
        }
        entries.keySet().removeAll(given);
        return true;
    }
}
