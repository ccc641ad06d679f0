package org.notorturetj.media.child;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.media.cleaning.InThisProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is not taken is refused with its reason, and nothing is left of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RefusedFilesTest {

    private static Refusal refusal(byte[] file) throws IOException {
        return InThisProcess.clean(new CleaningRequest(List.of(), file)).refusal();
    }

    static Stream<Arguments> what_is_not_taken() {
        BufferedImage image = Pictures.landscape(40, 30);
        return Stream.of(
                arguments(Refusal.UNKNOWN_TYPE, new byte[0]),
                arguments(Refusal.UNKNOWN_TYPE, "Ҷавоби мақомот".getBytes(StandardCharsets.UTF_8)),
                arguments(Refusal.UNKNOWN_TYPE, ascii("<html><script>alert(1)</script></html>")),
                arguments(Refusal.UNKNOWN_TYPE, ascii("#!/bin/sh\nrm -rf /\n")),
                arguments(
                        Refusal.SVG,
                        ascii(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"/\"/></svg>")),
                arguments(Refusal.GIF, Pictures.file(image, "gif")),
                arguments(Refusal.TIFF, Pictures.file(image, "tiff")),
                arguments(Refusal.HEIC, box("heic")),
                arguments(Refusal.AVIF, box("avif")),
                arguments(Refusal.VIDEO, box("isom")),
                arguments(Refusal.VIDEO, box("qt  ")),
                arguments(Refusal.OFFICE, zip("word/document.xml")),
                arguments(
                        Refusal.OFFICE,
                        HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(504))),
                arguments(Refusal.OFFICE, ascii("{\\rtf1\\ansi a}")));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_not_taken(Refusal expected, byte[] file) throws IOException {
        assertThat(refusal(file)).isEqualTo(expected);
    }

    @Test
    void what_is_cut_off_or_damaged_is_refused_or_clean() throws IOException {
        Random random = new Random(6);
        for (String format : List.of("jpeg", "png", "webp")) {
            byte[] whole = Pictures.file(Pictures.landscape(300, 200), format);
            for (int parts = 1; parts < 8; parts += 2) {
                byte[] cut = Arrays.copyOf(whole, whole.length * parts / 8);
                looks(InThisProcess.clean(new CleaningRequest(List.of(), cut)));
                byte[] damaged = whole.clone();
                for (int i = 0; i < 20; i++) {
                    damaged[20 + random.nextInt(damaged.length - 20)] = (byte) random.nextInt();
                }
                looks(InThisProcess.clean(new CleaningRequest(List.of(), damaged)));
            }
        }
    }

    private static void looks(CleaningResult result) {
        if (result.refusal() == null) {
            assertThat(result.parts()).isNotEmpty();
        } else {
            // Damage may make another size, or another kind of file of it.
            assertThat(result.refusal()).isNotEqualTo(Refusal.TOO_MUCH_WORK);
        }
    }

    @Test
    void what_takes_too_long_is_ended_and_leaves_no_folder() throws IOException {
        byte[] photo = Pictures.file(Pictures.landscape(6000, 4000), "jpeg");
        long before = leftovers();
        FileCleaner hasty = new FileCleaner(Duration.ofMillis(700), null);
        assertThat(hasty.clean(new CleaningRequest(List.of(), photo)).refusal())
                .isEqualTo(Refusal.TOO_MUCH_WORK);
        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(one -> one.getFileName().toString().startsWith("cleaning")).count();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The first box of a file of ISO/IEC 14496-12. */
    private static byte[] box(String brand) {
        return ascii("\0\0\0\u0018ftyp" + brand + "\0\0\0\0" + brand + "mif1" + "\0".repeat(100));
    }

    private static byte[] zip(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
