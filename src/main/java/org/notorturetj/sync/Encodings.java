package org.notorturetj.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Encodes files with brotli and gzip 9. Results are cached, so that the slow work can be done
 * before the log is locked.
 */
@ApplicationScoped
public class Encodings {
    public static final int SMALLEST = 11;

    /** The window of brotli, as its logarithm: the most that phones accept (PROTOCOL.md, 1). */
    static final int BROTLI_WINDOW = 22;

    private static final long CACHE_BYTES = 32L << 20;

    private final Cache<String, Encoded> cache =
            Caffeine.newBuilder()
                    .maximumWeight(CACHE_BYTES)
                    .weigher(
                            (String sha256, Encoded encoded) ->
                                    encoded.brotli().length + encoded.gzip().length)
                    .build();

    private final int brotliQuality;

    @Inject
    Encodings(EncodingConfig config) {
        this(config.brotliQuality());
    }

    /** Uses a brotli quality from 0 to {@link #SMALLEST}. */
    public Encodings(int brotliQuality) {
        this.brotliQuality = brotliQuality;
    }

    /**
     * A text in both codings.
     *
     * @param length bytes of the text in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Encoded(long length, byte[] brotli, byte[] gzip) {}

    /** Returns the codings of a text. */
    public Encoded of(String sha256, String text) {
        return cache.get(sha256, address -> encode(text));
    }

    private Encoded encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Encoded(bytes.length, brotli(bytes), gzip(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] brotli(byte[] bytes) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Encoder.compress(
                bytes,
                Encoder.Parameters.create(brotliQuality, BROTLI_WINDOW).setMode(Encoder.Mode.TEXT));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (var gzip =
                new GZIPOutputStream(compressed) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
