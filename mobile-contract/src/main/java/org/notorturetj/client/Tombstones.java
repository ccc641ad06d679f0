package org.notorturetj.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.notorturetj.client.Head.LogPosition;
import org.notorturetj.client.JsonLinesFile.Line;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

/**
 * Every record that the phone knows to be removed: {@code <document>.<language>}, and as of which
 * publication. They are never forgotten, so that nothing older can bring a name back.
 */
final class Tombstones {
    private final NavigableMap<String, LogPosition> byId;

    private Tombstones(NavigableMap<String, LogPosition> byId) {
        this.byId = byId;
    }

    static Tombstones none() {
        return new Tombstones(new TreeMap<String, LogPosition>());
    }

    /** Reads what {@link #bytes} wrote. */
    static Tombstones stored(byte[] bytes) throws RefusedException {
        Tombstones stored = none();
        for (Line line : JsonLinesFile.of(bytes).all()) {
            stored.add(line, -1);
        }
        return stored;
    }

    /**
     * These and those of a verified chunk of an epoch. Of two removals of a record the later
     * counts.
     */
    Tombstones plus(Blob chunk, long epoch) throws RefusedException, IOException {
        Tombstones all = new Tombstones(new TreeMap<>(byId));
        try (LinesReader lines = LinesReader.ofVerified(chunk)) {
            for (Line line = lines.nextLine(); line != null; line = lines.nextLine()) {
                all.add(line, epoch);
            }
        }
        return all;
    }

    /** True when a record was removed after a position: content of it must not hold the record. */
    private boolean forbids(JsonObject record, LogPosition position) {
        LogPosition removed = removal(record.text("id", ""), record.text("language", ""));
        // By epoch, then number: what an earlier epoch removed a later one may have again.
        return removed != null && (position == null || removed.compareTo(position) > 0);
    }

    /** True when a document was removed, in any language, after a position. */
    boolean hasAfter(String id, LogPosition position) {
        LogPosition removed = removal(id, "");
        return removed != null && (position == null || removed.compareTo(position) > 0);
    }

    /** Where a record was removed; of one without a language (the policy) any removal counts. */
    private LogPosition removal(String id, String language) {
        String prefix = id + ".";
        if (!language.isEmpty()) {
            return byId.get(prefix + language);
        }
        LogPosition last = null;
        // Ids with this prefix are consecutive; '/' is the next character after '.'.
        for (Map.Entry<String, LogPosition> each : byId.subMap(prefix, id + "/").entrySet()) {
            boolean sameDocument = each.getKey().indexOf('.', prefix.length()) < 0;
            boolean later = last == null || last.compareTo(each.getValue()) < 0;
            last = sameDocument && later ? each.getValue() : last;
        }
        return last;
    }

    /**
     * A lines file without the records that were removed after its position.
     *
     * @return the same file when nothing is to be removed
     */
    Blob filter(Blob chunk, LogPosition position, Scratch scratch)
            throws RefusedException, IOException {
        if (byId.isEmpty() || !copy(chunk, position, null)) {
            return chunk;
        }
        Spool kept = scratch.spool();
        copy(chunk, position, kept);
        return kept.finish();
    }

    /** Copies what is not forbidden, unless it is only to be seen whether something is. */
    private boolean copy(Blob chunk, LogPosition position, Spool kept)
            throws RefusedException, IOException {
        boolean forbidden = false;
        try (LinesReader lines = LinesReader.ofVerified(chunk)) {
            for (Line line = lines.nextLine(); line != null; line = lines.nextLine()) {
                boolean removed = forbids(line.json(), position);
                forbidden |= removed;
                if (!removed && kept != null) {
                    line.writeTo(kept);
                }
            }
        }
        return forbidden;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        Map<String, LogPosition> ordered = new TreeMap<>(JsonLinesFile.BY_BYTES);
        ordered.putAll(byId);
        for (Map.Entry<String, LogPosition> each : ordered.entrySet()) {
            text.append("{\"epoch\":").append(each.getValue().epoch);
            text.append(",\"id\":").append(JsonString.quote(each.getKey()));
            text.append(",\"seq\":").append(each.getValue().seq).append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(Line line, long epoch) throws RefusedException {
        try {
            long removedIn = epoch < 0 ? line.json().integer("epoch") : epoch;
            LogPosition removed = new LogPosition(removedIn, line.json().integer("seq"));
            LogPosition known = byId.get(line.id());
            if (known == null || known.compareTo(removed) < 0) {
                byId.put(line.id(), removed);
            }
        } catch (MalformedJsonException e) {
            throw new RefusedException("a tombstone is malformed: " + e.getMessage());
        }
    }
}
