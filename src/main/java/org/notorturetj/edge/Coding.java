package org.notorturetj.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/** Content codings, best first (RFC 9110, section 8.4). */
public enum Coding {
    BROTLI(0, "br", "-br") {
        @Override
        byte[] encode(byte[] body) {
            try {
                return Encoder.compress(body, Encoder.Parameters.create(BROTLI_QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    GZIP(1, "gzip", "-gzip") {
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
    IDENTITY(2, "identity", "") {
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

    /** The codings that make a body smaller and that this machine can make. */
    static final Set<Coding> AVAILABLE =
            Arrays.stream(values())
                    .filter(coding -> coding != IDENTITY && coding.available())
                    .collect(Collectors.toUnmodifiableSet());

    private final int slot;
    private final String token;
    private final String suffix;

    Coding(int slot, String token, String suffix) {
        this.slot = slot;
        this.token = token;
        this.suffix = suffix;
    }

    abstract byte[] encode(byte[] body);

    /** Brotli is native code: without a build for this machine, gzip is used. */
    boolean available() {
        return this != BROTLI || Brotli4jLoader.isAvailable();
    }

    /** Where an array by coding has it, from 0 in the order above. */
    public int slot() {
        return slot;
    }

    /** Its name in headers. */
    public String token() {
        return token;
    }

    /** The entity tag suffix: each coding needs its own strong tag. */
    String suffix() {
        return suffix;
    }

    /** The best coding a client accepts; identity unless it names another. */
    public static Coding accepted(@Nullable String acceptEncoding) {
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
