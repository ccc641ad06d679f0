package org.notorturetj.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** Content codings, best first (RFC 9110, section 8.4). */
enum Coding {
    BROTLI("br", "-br") {
        @Override
        byte[] encode(byte[] body) {
            try {
                return Encoder.compress(body, Encoder.Parameters.create(BROTLI_QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    GZIP("gzip", "-gzip") {
        @Override
        byte[] encode(byte[] body) {
            var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    IDENTITY("identity", "") {
        @Override
        byte[] encode(byte[] body) {
            return body;
        }
    };

    /**
     * Measured in docs/lab/03-codings.md: 4 is a tenth larger, 6 saves less than 1 % for up to a
     * fifth more time, 9 saves 2 % for more than twenty times the time.
     */
    private static final int BROTLI_QUALITY = 5;

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    abstract byte[] encode(byte[] body);

    /** Brotli is native code: without a build for this machine, gzip is used. */
    boolean available() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    String token() {
        return token;
    }

    /** The entity tag suffix: each coding needs its own strong tag. */
    String suffix() {
        return suffix;
    }

    /** The best coding a client accepts; identity unless it names another. */
    static Coding accepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return IDENTITY;
        }
        String header = acceptEncoding.toLowerCase(Locale.ROOT);
        for (Coding coding : values()) {
            if (coding != IDENTITY && coding.available() && accepts(header, coding.token)) {
                return coding;
            }
        }
        return IDENTITY;
    }

    private static boolean accepts(String header, String token) {
        for (String member : header.split(",", -1)) {
            String[] parts = member.split(";", 2);
            if (parts[0].strip().equals(token)) {
                return parts.length == 1 || !ZERO.matcher(parts[1].strip()).matches();
            }
        }
        return false;
    }

    private static final Pattern ZERO = Pattern.compile("q=0(\\.0*)?");
}
