package org.notorturetj.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

/**
 * A file of the pages, compressed once. Pages themselves are never compressed, because the length
 * of one would tell the token in it (BREACH); a file has no secret.
 */
final class PackedFile {
    private static final String GZIP = "gzip";

    private final byte[] plain;
    private final byte[] packed;

    /**
     * Reads a file.
     *
     * @param name of a resource of the jar
     */
    PackedFile(String name) {
        try (InputStream file = PackedFile.class.getResourceAsStream(name)) {
            plain = Objects.requireNonNull(file, name).readAllBytes();
            var written = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(written)) {
                gzip.write(plain);
            }
            packed = written.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file as a browser takes it.
     *
     * @param accepted its {@code Accept-Encoding}; null: it sent none
     */
    Response answer(@Nullable String accepted) {
        boolean isPacked = accepted != null && accepted.toLowerCase(Locale.ROOT).contains(GZIP);
        Response.ResponseBuilder answer =
                Response.ok(isPacked ? packed : plain)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (isPacked ? answer.header(HttpHeaders.CONTENT_ENCODING, GZIP) : answer).build();
    }
}
