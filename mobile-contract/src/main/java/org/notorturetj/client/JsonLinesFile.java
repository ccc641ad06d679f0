package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;

/**
 * JSON lines: a set of lines, each a JSON object with a string {@code id}, ordered by the bytes of
 * the ids (PROTOCOL.md, section 3). The lines are kept as they were sent.
 */
final class JsonLinesFile {
    /** Unsigned, as UTF-8 sorts; Java's own order of strings differs above U+FFFF. */
    static final Comparator<String> BY_BYTES = JsonLinesFile::compareBytes;

    private final SortedMap<String, Line> byId;

    private JsonLinesFile(SortedMap<String, Line> byId) {
        this.byId = byId;
    }

    static JsonLinesFile empty() {
        return new JsonLinesFile(new TreeMap<String, Line>(BY_BYTES));
    }

    /**
     * Reads a file.
     *
     * @throws RefusedException when a line is not a JSON object with an id, an id is not above the
     *     previous one, or the last line has no line feed
     */
    static JsonLinesFile of(byte[] bytes) throws RefusedException {
        SortedMap<String, Line> byId = new TreeMap<>(BY_BYTES);
        String previous = null;
        for (Line line : lines(bytes)) {
            String id = line.id();
            if (previous != null && BY_BYTES.compare(previous, id) >= 0) {
                throw new RefusedException("the lines are not ordered by id");
            }
            byId.put(id, line);
            previous = id;
        }
        return new JsonLinesFile(byId);
    }

    /** The lines of some bytes, in any order: what a section carries. */
    static List<Line> lines(byte[] bytes) throws RefusedException {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(new Line(Arrays.copyOfRange(bytes, from, i)));
                from = i + 1;
            }
        }
        if (from != bytes.length) {
            throw new RefusedException("the last line has no line feed");
        }
        return lines;
    }

    /** This file without some ids, and with some lines added or replaced. */
    JsonLinesFile with(Collection<String> deleted, Collection<Line> changed)
            throws RefusedException {
        SortedMap<String, Line> result = new TreeMap<>(byId);
        result.keySet().removeAll(new HashSet<>(deleted));
        for (Line line : changed) {
            result.put(line.id(), line);
        }
        return new JsonLinesFile(result);
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

    /** Surrogates stand for code points above every other character. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }

    /** A line: its bytes as they were sent, and the object in them. */
    static final class Line {
        private final byte[] bytes;
        private final JsonObject json;

        Line(byte[] bytes) throws RefusedException {
            this.bytes = bytes;
            try {
                this.json = JsonParser.parseObject(bytes);
            } catch (MalformedJsonException e) {
                throw new RefusedException("a line is malformed: " + e.getMessage());
            }
        }

        JsonObject json() {
            return json;
        }

        String id() throws RefusedException {
            try {
                return json.text("id");
            } catch (MalformedJsonException e) {
                throw new RefusedException("a line has no id");
            }
        }
    }

    /**
     * The changes of one lines file (PROTOCOL.md, section 4). They are not signed: only their
     * result is verified.
     */
    static final class Section {
        private final String name;
        private final long from;
        private final boolean snapshot;
        private final List<String> deleted;
        private final List<Line> lines;

        private Section(Line header, List<Line> lines) throws MalformedJsonException {
            this.name = header.json().text("changes");
            this.from = header.json().integer("from");
            this.snapshot = header.json().has("snapshot");
            this.deleted = header.json().textsOrEmpty("deleted");
            this.lines = lines;
        }

        /**
         * Reads the sections of a response.
         *
         * @throws RefusedException when lines are missing, or a header is malformed
         */
        static List<Section> of(byte[] bytes) throws RefusedException {
            List<Line> all = lines(bytes);
            List<Section> sections = new ArrayList<>();
            int at = 0;
            try {
                while (at < all.size()) {
                    Line header = all.get(at);
                    long count = header.json().integer("lines", 0);
                    if (count > all.size() - at - 1) {
                        throw new RefusedException("a section is truncated");
                    }
                    int end = at + 1 + (int) count;
                    sections.add(new Section(header, new ArrayList<>(all.subList(at + 1, end))));
                    at = end;
                }
            } catch (MalformedJsonException e) {
                throw new RefusedException("a section is malformed: " + e.getMessage());
            }
            return sections;
        }

        String name() {
            return name;
        }

        /** True when the section has no changes and refers to the whole file, which is smaller. */
        boolean isSnapshot() {
            return snapshot;
        }

        /**
         * Applies the changes.
         *
         * @param base what the client has, or null for nothing
         * @param seq as of which publication
         * @param sha256 the digest that a verified file states; that of the header is not trusted
         * @throws RefusedException when the section is for another state, is a snapshot, or gives
         *     another result
         */
        byte[] applyTo(byte[] base, long seq, String sha256) throws RefusedException {
            if (snapshot || from > seq || (base == null && from != 0)) {
                throw new RefusedException("a section is for another state");
            }
            JsonLinesFile before =
                    base == null || from == 0 ? JsonLinesFile.empty() : JsonLinesFile.of(base);
            byte[] result = before.with(deleted, lines).bytes();
            if (!Encoding.sha256Hex(result).equals(sha256)) {
                throw new RefusedException("a section does not give the stated result");
            }
            return result;
        }
    }
}
