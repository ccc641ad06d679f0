package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.client.json.Json;
import org.notorturetj.client.json.JsonObject;
import org.notorturetj.client.json.MalformedJson;

/**
 * A whole language in one file (PROTOCOL.md, section 5), taken apart but not yet believed. It is
 * read as a stream and never past what its header and the scope allow, so that a small file cannot
 * fill the memory.
 */
final class Pack {
    private static final int LONGEST_HEADER = 256 * 1024;
    private static final long MEBIBYTE = 1024 * 1024L;

    private final String language;
    private final Scope scope;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Pack(JsonObject header) throws Refused, MalformedJson {
        if (header.whole("pack") != 1) {
            throw new AppTooOld("the pack is of a later protocol");
        }
        this.language = header.text("language");
        this.scope = header.text("scope").equals("all") ? Scope.ALL : Scope.ESSENTIALS;
    }

    /**
     * Reads a pack as a file: as it is, or compressed once.
     *
     * @throws Refused when it is cut, padded, compressed twice or malformed
     */
    static Pack ofFile(InputStream file) throws Refused {
        try {
            Pack pack = of(Coding.guess(file));
            if (file.read() >= 0) {
                throw new Refused("something follows the pack");
            }
            return pack;
        } catch (IOException e) {
            throw new Refused("a pack is cut or not coded as it must be");
        }
    }

    /**
     * Reads a pack that is no longer coded.
     *
     * @throws Refused when it is cut, padded or malformed
     */
    static Pack of(InputStream plain) throws Refused {
        try {
            JsonObject header = Json.object(firstLine(plain));
            Pack pack = new Pack(header);
            pack.readParts(header.objects("parts"), new DataInputStream(plain));
            if (plain.read() >= 0) {
                throw new Refused("something follows the pack");
            }
            return pack;
        } catch (MalformedJson e) {
            throw new Refused("a pack is malformed: " + e.getMessage());
        } catch (IOException e) {
            throw new Refused("a pack is cut or not coded as it must be");
        }
    }

    /** The most bytes that a pack of a scope may have, decoded. */
    static long limit(Scope scope) {
        return (scope == Scope.ALL ? 256 : 16) * MEBIBYTE;
    }

    String language() {
        return language;
    }

    Scope scope() {
        return scope;
    }

    /** The bytes of a part, or null when the pack has none of that name. */
    byte[] part(String name) {
        return parts.get(name);
    }

    private void readParts(List<JsonObject> list, DataInputStream plain)
            throws Refused, MalformedJson, IOException {
        long left = limit(scope);
        for (JsonObject part : list) {
            long length = part.whole("length");
            if (length > left) {
                throw new Refused("a pack is longer than it may be");
            }
            left -= length;
            byte[] bytes = exactly(plain, length);
            byte[] same = parts.put(part.text("name"), bytes);
            // Two empty chunks have one address; two different parts of one name are two truths.
            if (same != null && !Arrays.equals(same, bytes)) {
                throw new Refused("a pack has two parts of one name");
            }
        }
    }

    /** Grows with what really comes: a stated length alone reserves nothing. */
    private static byte[] exactly(InputStream plain, long length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] step = new byte[8192];
        long left = length;
        while (left > 0) {
            int count = plain.read(step, 0, (int) Math.min(step.length, left));
            if (count < 0) {
                throw new EOFException("a pack is cut");
            }
            bytes.write(step, 0, count);
            left -= count;
        }
        return bytes.toByteArray();
    }

    private static byte[] firstLine(InputStream plain) throws Refused, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = plain.read(); next != '\n'; next = plain.read()) {
            if (next < 0 || line.size() == LONGEST_HEADER || (line.size() == 0 && next != '{')) {
                throw new Refused("not a pack");
            }
            line.write(next);
        }
        return line.toByteArray();
    }
}
