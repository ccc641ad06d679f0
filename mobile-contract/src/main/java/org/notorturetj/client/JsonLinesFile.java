package org.notorturetj.client;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.JsonParser;
import org.notorturetj.client.json.MalformedJsonException;
import org.notorturetj.client.storage.Blob;

/**
 * JSON lines: a set of lines, each a JSON object with a string {@code id}, ordered by the bytes of
 * the ids (PROTOCOL.md, section 3). The lines are kept as they were sent.
 */
final class JsonLinesFile {
    /** Unsigned, as UTF-8 sorts; Java's own order of strings differs above U+FFFF. */
    static final Comparator<String> BY_BYTES = JsonLinesFile::compareBytes;

    private final List<Line> lines;

    private JsonLinesFile(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads a file whose lines fit into memory.
     *
     * @throws RefusedException when a line is not a JSON object with an id, an id is not above the
     *     previous one, or the last line has no line feed
     */
    static JsonLinesFile of(byte[] bytes) throws RefusedException {
        List<Line> lines = new ArrayList<>();
        try {
            readAll(Blob.of(bytes), lines);
        } catch (IOException e) {
            // Memory does not fail.
            throw new IllegalStateException(e);
        }
        return new JsonLinesFile(lines);
    }

    /**
     * Reads a file of any size, line by line.
     *
     * @throws RefusedException as above
     */
    static void check(Blob file) throws RefusedException, IOException {
        readAll(file, null);
    }

    private static void readAll(Blob file, List<Line> lines) throws RefusedException, IOException {
        String previous = null;
        try (LinesReader reader = LinesReader.ofVerified(file)) {
            for (Line line = reader.nextLine(); line != null; line = reader.nextLine()) {
                String id = line.id();
                if (previous != null && BY_BYTES.compare(previous, id) >= 0) {
                    throw new RefusedException("the lines are not ordered by id");
                }
                previous = id;
                if (lines != null) {
                    lines.add(line);
                }
            }
        }
    }

    /** In the order of their ids. */
    List<Line> all() {
        return lines;
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

        /** Writes it with its line feed. */
        void writeTo(OutputStream out) throws IOException {
            out.write(bytes, 0, bytes.length);
            out.write('\n');
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
}
