package org.notorturetj.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.text.Digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A lines file: JSON objects with a string {@code id}, one per line, sorted by id. Lines are kept
 * byte for byte; ids are ASCII, so Java's string order is byte order.
 */
public final class LinesFile {
    private static final JsonFactory JSON = new JsonFactory();

    private final SortedMap<String, String> byId;

    private LinesFile(SortedMap<String, String> byId) {
        this.byId = Collections.unmodifiableSortedMap(byId);
    }

    public static LinesFile of(SortedMap<String, String> byId) {
        return new LinesFile(new TreeMap<>(byId));
    }

    /**
     * Parses a file.
     *
     * @throws IllegalArgumentException if a line has no id, or two have the same
     */
    public static LinesFile parse(String file) {
        SortedMap<String, String> byId = new TreeMap<>();
        file.lines()
                .forEach(
                        line -> {
                            if (byId.put(id(line), line) != null) {
                                throw new IllegalArgumentException("two lines have the same id");
                            }
                        });
        return new LinesFile(byId);
    }

    /** The file: every line ends with a line feed; without lines it is empty. */
    public String text() {
        var text = new StringBuilder();
        byId.values().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public @Nullable String line(String id) {
        return byId.get(id);
    }

    public SortedMap<String, String> byId() {
        return byId;
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /** The ids whose lines differ between two files. */
    public Set<String> differences(LinesFile other) {
        Set<String> ids = new TreeSet<>(byId.keySet());
        ids.addAll(other.byId.keySet());
        ids.removeIf(id -> java.util.Objects.equals(line(id), other.line(id)));
        return ids;
    }

    /** The address of a file: its SHA-256 in hexadecimal. */
    public static String address(String file) {
        return java.util.HexFormat.of()
                .formatHex(Digest.sha256(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String id(String line) {
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = "id".equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            throw new IllegalArgumentException("a line has no id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
