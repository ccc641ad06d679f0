package org.notorturetj.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

/**
 * Measures what codings cost and save on stored responses; results are in {@code
 * docs/lab/03-codings.md}:
 *
 * <pre>
 * curl -o target/hotlines.json localhost:8080/v1/tg/hotlines
 * mvn -q test-compile exec:java -Dexec.mainClass=org.notorturetj.edge.MeasureCodings \
 *     -Dexec.args="target/hotlines.json"
 * </pre>
 */
public final class MeasureCodings {
    private static final int[] QUALITIES = {4, 5, 6, 9, 11};
    private static final int RUNS = 300;

    private MeasureCodings() {}

    /**
     * Prints bytes and median microseconds for each file and coding.
     *
     * @param files response bodies without a coding
     */
    public static void main(String... files) throws IOException {
        Brotli4jLoader.ensureAvailability();
        System.out.printf("%-24s %-8s %8s %8s%n", "response", "coding", "bytes", "µs");
        for (String file : files) {
            byte[] body = Files.readAllBytes(Path.of(file));
            String name = String.valueOf(Path.of(file).getFileName());
            print(name, "none", body.length, 0);
            measure(name, "gzip 6", body, MeasureCodings::gzip);
            for (int quality : QUALITIES) {
                var parameters = Encoder.Parameters.create(quality);
                measure(name, "br " + quality, body, bytes -> Encoder.compress(bytes, parameters));
            }
        }
    }

    private static void measure(String name, String coding, byte[] body, Compressor compressor)
            throws IOException {
        long[] nanoseconds = new long[RUNS];
        int length = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            length = compressor.compress(body).length;
            nanoseconds[run] = System.nanoTime() - start;
        }
        Arrays.sort(nanoseconds);
        print(name, coding, length, nanoseconds[RUNS / 2] / 1000);
    }

    private static void print(String name, String coding, int bytes, long microseconds) {
        System.out.printf("%-24s %-8s %8d %8d%n", name, coding, bytes, microseconds);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private interface Compressor {
        byte[] compress(byte[] body) throws IOException;
    }
}
