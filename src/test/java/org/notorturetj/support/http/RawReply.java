package org.notorturetj.support.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response as it came over the wire.
 *
 * @param headers by name in lower case; the last of several
 */
public record RawReply(String line, Map<String, String> headers, String body) {
    /** Reads a response, with or without its body. */
    public static RawReply of(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        return new RawReply(lines[0], headers, parts.length > 1 ? parts[1] : "");
    }

    /** The same with a body. */
    public RawReply with(String other) {
        return new RawReply(line, headers, other);
    }

    public int status() {
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    /** The length of the body in bytes. */
    public int length() {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }
}
