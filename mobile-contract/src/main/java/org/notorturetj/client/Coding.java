package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;

import org.brotli.dec.BrotliInputStream;

/** Content codings: none, gzip, brotli; once, and never past a limit of decoded bytes. */
final class Coding {
    private static final int STEP = 8192;

    private Coding() {}

    /**
     * Opens what a mirror sent.
     *
     * @param name the value of Content-Encoding, or null
     * @throws IOException when it is not so coded
     * @throws Refused for any other coding, and for two of them
     */
    static InputStream open(InputStream coded, String name) throws IOException, Refused {
        switch (name == null ? "" : name.trim().toLowerCase(Locale.ROOT)) {
            case "":
            case "identity":
                return coded;
            case "gzip":
                return new StrictGzip(coded);
            case "br":
                return new BrotliInputStream(coded);
            default:
                throw new Refused("an answer has a coding that nobody asked for");
        }
    }

    /** Opens a file that says by its first bytes how it is coded: a pack from a USB stick. */
    static InputStream guess(InputStream file) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(file);
        int first = peeked.read();
        if (first < 0) {
            return peeked;
        }
        peeked.unread(first);
        if (first == '{') {
            return peeked;
        }
        return first == 0x1f ? new StrictGzip(peeked) : new BrotliInputStream(peeked);
    }

    /**
     * Decodes an answer.
     *
     * @param limit of decoded bytes
     * @throws Refused when it is broken or longer, something follows it, or the coding is unknown
     */
    static byte[] decoded(byte[] body, String coding, long limit) throws Refused {
        ByteArrayInputStream coded = new ByteArrayInputStream(body);
        try (InputStream in = open(coded, coding)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = in.read(step); count >= 0; count = in.read(step)) {
                bytes.write(step, 0, count);
                if (bytes.size() > limit) {
                    throw new Refused("an answer is longer than it may be");
                }
            }
            if (coded.available() > 0) {
                throw new Refused("something follows what was coded");
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new Refused("an answer is not coded as it says");
        }
    }
}
