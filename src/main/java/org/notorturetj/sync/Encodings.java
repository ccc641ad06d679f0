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
 * Encodes files with brotli and gzip, once and for good: a phone may resume a coded file, so its
 * coding must not change. How hard it tries depends on the size (docs/lab/13: above 9, brotli takes
 * 27 times as long for 8 % of the bytes). Small results are cached, so that the slow work can be
 * done before the log is locked.
 */
@ApplicationScoped
public class Encodings {
    public static final int SMALLEST = 11;

    /** The window of brotli, as its logarithm: the most that phones accept (PROTOCOL.md, 1). */
    public static final int BROTLI_WINDOW = 22;

    /** The quality for files that are many or often rebuilt: 80 ms for a mebibyte. */
    public static final int FAST = 9;

    /** The quality for what is made while somebody waits, or has no bound: 20 ms. */
    private static final int FASTEST = 5;

    /** Up to this size {@link #SMALLEST} takes 30 ms, which each of thousands of files may take. */
    private static final int TINY_BYTES = 16 << 10;

    /** Up to this size {@link #SMALLEST} takes a tenth of a second. */
    private static final int SMALL_BYTES = 64 << 10;

    /** Up to this size it takes a second, which the essentials are worth. */
    private static final int ESSENTIAL_BYTES = 512 << 10;

    private static final int LARGE_BYTES = 16 << 20;

    /** From this size on the best gzip is three times as slow for 6 % of the bytes. */
    private static final int BEST_GZIP_BYTES = 1 << 20;

    private static final int GZIP_DEFAULT = 6;
    private static final long CACHE_BYTES = 16L << 20;

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

    /** Uses a brotli quality of at most this, from 0 to {@link #SMALLEST}. */
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

    /** Returns the codings of a text, and remembers them for a while. */
    public Encoded of(String sha256, String text) {
        return cache.get(sha256, address -> encode(text, SMALL_BYTES));
    }

    /** Returns the codings of a file that is stored and not asked for again. */
    public Encoded once(String text, boolean essential) {
        return encode(text, essential ? ESSENTIAL_BYTES : TINY_BYTES);
    }

    private Encoded encode(String text, int smallest) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return new Encoded(bytes.length, brotli(bytes, smallest), gzip(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] brotli(byte[] bytes, int smallest) throws IOException {
        Brotli4jLoader.ensureAvailability();
        int quality =
                bytes.length <= smallest ? SMALLEST : bytes.length <= LARGE_BYTES ? FAST : FASTEST;
        return Encoder.compress(
                bytes,
                Encoder.Parameters.create(Math.min(quality, brotliQuality), BROTLI_WINDOW)
                        .setMode(Encoder.Mode.TEXT));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        int level = bytes.length <= BEST_GZIP_BYTES ? Deflater.BEST_COMPRESSION : GZIP_DEFAULT;
        var compressed = new ByteArrayOutputStream(bytes.length / 6 + 64);
        try (var gzip =
                new GZIPOutputStream(compressed) {
                    {
                        def.setLevel(level);
                    }
                }) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }
}
