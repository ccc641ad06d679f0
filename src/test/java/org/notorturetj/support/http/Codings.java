package org.notorturetj.support.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

/** Decodes response bodies as browsers do. */
public final class Codings {
    private static final int GZIP_MAGIC = 0x1f;

    private Codings() {}

    /** The decoded body; a body already decoded by a client library is returned unchanged. */
    public static byte[] decoded(byte[] body, @Nullable String coding) {
        if (body.length == 0) {
            return body;
        }
        try (InputStream stream = stream(body, coding)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(byte[] body, @Nullable String coding) throws IOException {
        var bytes = new ByteArrayInputStream(body);
        if ("br".equals(coding)) {
            Brotli4jLoader.ensureAvailability();
            return new BrotliInputStream(bytes);
        }
        return "gzip".equals(coding) && body[0] == GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
    }
}
