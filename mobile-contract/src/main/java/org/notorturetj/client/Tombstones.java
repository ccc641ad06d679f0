package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonString;
import org.notorturetj.client.json.MalformedJson;

/**
 * Everything of which the phone ever heard that it was removed: {@code <document>.<language>}, and
 * when. They are never forgotten, so that nothing older can bring a name back.
 */
final class Tombstones {
    private final NavigableMap<String, Mark> byId;

    private Tombstones(NavigableMap<String, Mark> byId) {
        this.byId = byId;
    }

    static Tombstones none() {
        return new Tombstones(new TreeMap<String, Mark>());
    }

    /** Reads what {@link #bytes} wrote. */
    static Tombstones kept(byte[] bytes) throws Refused {
        Tombstones kept = none();
        for (LinesFile.Line line : LinesFile.of(bytes).all()) {
            kept.add(line, -1);
        }
        return kept;
    }

    /**
     * These, and those of a verified chunk of an epoch. A later moment takes the place of an
     * earlier.
     */
    Tombstones and(byte[] chunk, long epoch) throws Refused {
        Tombstones all = new Tombstones(new TreeMap<>(byId));
        for (LinesFile.Line line : LinesFile.of(chunk).all()) {
            all.add(line, epoch);
        }
        return all;
    }

    /** True when a record was removed after some content was made: it must not be in it. */
    boolean forbid(JsonObject record, Mark made) {
        Mark removed = removal(record.text("id", ""), record.text("language", ""));
        // Numbers of two epochs cannot be compared: then the later epoch decides, and the number
        // too.
        return removed != null
                && (made == null || removed.epoch > made.epoch || removed.seq > made.seq);
    }

    /** When a record was removed; of one without a language (the policy) any removal counts. */
    private Mark removal(String id, String language) {
        String beginning = id + ".";
        if (!language.isEmpty()) {
            return byId.get(beginning + language);
        }
        Mark last = null;
        // What begins so stands together; '/' is the next character after '.'.
        for (Map.Entry<String, Mark> each : byId.subMap(beginning, id + "/").entrySet()) {
            boolean ofThis = each.getKey().indexOf('.', beginning.length()) < 0;
            boolean later = last == null || last.compareTo(each.getValue()) < 0;
            last = ofThis && later ? each.getValue() : last;
        }
        return last;
    }

    /**
     * A lines file without the records that were removed after it was made.
     *
     * @return the same array when nothing has to go
     */
    byte[] filtered(byte[] chunk, Mark made) throws Refused {
        List<String> removed = new ArrayList<>();
        LinesFile lines = LinesFile.of(chunk);
        for (LinesFile.Line line : lines.all()) {
            if (forbid(line.says(), made)) {
                removed.add(line.id());
            }
        }
        return removed.isEmpty()
                ? chunk
                : lines.changed(removed, new ArrayList<LinesFile.Line>()).bytes();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        Map<String, Mark> ordered = new TreeMap<>(LinesFile.BY_BYTES);
        ordered.putAll(byId);
        for (Map.Entry<String, Mark> each : ordered.entrySet()) {
            text.append("{\"epoch\":").append(each.getValue().epoch);
            text.append(",\"id\":").append(JsonString.quote(each.getKey()));
            text.append(",\"seq\":").append(each.getValue().seq).append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void add(LinesFile.Line line, long epoch) throws Refused {
        try {
            long of = epoch < 0 ? line.says().whole("epoch") : epoch;
            Mark removed = new Mark(of, line.says().whole("seq"));
            Mark known = byId.get(line.id());
            if (known == null || known.compareTo(removed) < 0) {
                byId.put(line.id(), removed);
            }
        } catch (MalformedJson e) {
            throw new Refused("a tombstone is malformed: " + e.getMessage());
        }
    }
}
