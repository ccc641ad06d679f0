package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.notorturetj.client.json.Json;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/**
 * A set of lines, each a JSON object with a string {@code id}, in the order of the bytes of the
 * ids. The lines are kept as they were sent.
 */
final class LinesFile {
    /** Unsigned, as UTF-8 sorts; Java's own order of strings is another one above U+FFFF. */
    static final Comparator<String> BY_BYTES = LinesFile::compareBytes;

    private final SortedMap<String, Line> byId;

    private LinesFile(SortedMap<String, Line> byId) {
        this.byId = byId;
    }

    static LinesFile empty() {
        return new LinesFile(new TreeMap<String, Line>(BY_BYTES));
    }

    /**
     * Reads a file.
     *
     * @throws Refused when a line is not a JSON object with an id, an id is not above the one
     *     before, or the last line has no end
     */
    static LinesFile of(byte[] bytes) throws Refused {
        SortedMap<String, Line> byId = new TreeMap<>(BY_BYTES);
        String before = null;
        for (Line line : lines(bytes)) {
            String id = line.id();
            if (before != null && BY_BYTES.compare(before, id) >= 0) {
                throw new Refused("the lines are not in the order of their ids");
            }
            byId.put(id, line);
            before = id;
        }
        return new LinesFile(byId);
    }

    /** All lines of some bytes, in any order: what a section carries. */
    static List<Line> lines(byte[] bytes) throws Refused {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(new Line(Arrays.copyOfRange(bytes, from, i)));
                from = i + 1;
            }
        }
        if (from != bytes.length) {
            throw new Refused("the last line has no end");
        }
        return lines;
    }

    /** This file without some ids, and with some lines in the place of those with their ids. */
    LinesFile changed(Collection<String> deleted, Collection<Line> changed) throws Refused {
        SortedMap<String, Line> result = new TreeMap<>(byId);
        result.keySet().removeAll(new java.util.HashSet<>(deleted));
        for (Line line : changed) {
            result.put(line.id(), line);
        }
        return new LinesFile(result);
    }

    Collection<Line> all() {
        return byId.values();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Line line : byId.values()) {
            bytes.write(line.bytes, 0, line.bytes.length);
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static int compareBytes(String left, String right) {
        for (int i = 0; i < Math.min(left.length(), right.length()); i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return Integer.compare(rank(left.charAt(i)), rank(right.charAt(i)));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for what comes after every other character. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }

    /** A line, as it was sent and as it reads. */
    static final class Line {
        private final byte[] bytes;
        private final JsonObject says;

        Line(byte[] bytes) throws Refused {
            this.bytes = bytes;
            try {
                this.says = Json.object(bytes);
            } catch (MalformedJson e) {
                throw new Refused("a line is malformed: " + e.getMessage());
            }
        }

        JsonObject says() {
            return says;
        }

        String id() throws Refused {
            try {
                return says.text("id");
            } catch (MalformedJson e) {
                throw new Refused("a line has no id");
            }
        }
    }
}
