package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What decodes Brotli: its window, and whatever bytes come (ADR 019). */
class BrotliDecoderTest {
    @BeforeAll
    static void load() {
        Brotli4jLoader.ensureAvailability();
    }

    @Test
    void the_window_is_read_as_rfc_7932_says() {
        // The table of section 9.1, with the bits in the order of the text from right to left.
        String[] codes = {
            "0", "0000001", "0011", "0101", "0111", "1001", "1011", "1101", "1111", "0100001",
            "0110001", "1000001", "1010001", "1100001", "1110001"
        };
        int[] windows = {16, 17, 18, 19, 20, 21, 22, 23, 24, 10, 11, 12, 13, 14, 15};
        for (int i = 0; i < codes.length; i++) {
            for (int rest = 0; rest < 256 >> codes[i].length(); rest++) {
                int first = Integer.parseInt(codes[i], 2) | rest << codes[i].length();
                assertEquals(windows[i], LibraryBrotliDecoder.windowBits(first), codes[i]);
            }
        }
        assertEquals(99, LibraryBrotliDecoder.windowBits(0b0010001));
    }

    @Test
    void windows_up_to_the_cap_are_decoded_and_larger_ones_refused() throws IOException {
        byte[] text = "Words that stand for any. ".repeat(4000).getBytes(StandardCharsets.UTF_8);
        for (int bits = 10; bits <= 24; bits++) {
            byte[] coded = encoded(text, 5, bits);
            if (bits <= BrotliDecoder.MAX_WINDOW_BITS) {
                assertArrayEquals(text, decoded(coded));
            } else {
                assertThrows(IOException.class, () -> decoded(coded), bits + " bits");
            }
        }
    }

    @Test
    void only_one_class_knows_the_library() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> naming =
                    sources.filter(Files::isRegularFile)
                            .filter(file -> text(file).contains("import org.brotli"))
                            .map(file -> file.getFileName().toString())
                            .toList();
            assertEquals(List.of("LibraryBrotliDecoder.java"), naming);
        }
    }

    @Test
    void whatever_bytes_come_it_decodes_them_or_says_that_they_are_not_brotli() throws IOException {
        Random random = new Random(19);
        byte[][] seeds = {
            encoded("".getBytes(StandardCharsets.UTF_8), 5, 16),
            encoded("{\"id\":\"a\"}\n".repeat(400).getBytes(StandardCharsets.UTF_8), 11, 22),
            encoded(noise(random, 3000), 1, 18),
            Files.readAllBytes(Path.of("vectors/packs/notorturetj-tg.pack.br"))
        };
        int good = 0;
        for (int i = 0; i < 6000; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            for (int flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] cut = Arrays.copyOf(bytes, bytes.length - random.nextInt(bytes.length) / 3);
            good +=
                    Decoding.succeeds(random.nextInt(8) == 0 ? noise(random, 300) : cut, "br")
                            ? 1
                            : 0;
        }
        assertTrue(good > 20, "only " + good + " were decoded: nothing was tested");
    }

    private static byte[] decoded(byte[] coded) throws IOException {
        try (InputStream in = BrotliDecoder.current().open(new ByteArrayInputStream(coded))) {
            return in.readAllBytes();
        }
    }

    private static byte[] encoded(byte[] bytes, int quality, int window) throws IOException {
        return Encoder.compress(bytes, Encoder.Parameters.create(quality, window));
    }

    private static byte[] noise(Random random, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
