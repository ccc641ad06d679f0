package org.notorturetj.media.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred files that were made to do harm: each has an end within its time, and this process
 * neither grows nor loads what reads them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class HostileFilesTest {
    private static final FileCleaner CLEANER = new FileCleaner();
    private static final long MOST_SECONDS = 22;
    private static final long MOST_GROWTH_KB = 32 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
    private record Hostile(String name, byte[] file) {}

    private static List<Hostile> files() throws IOException {
        List<Hostile> files = new ArrayList<>();
        bombs(files);
        polyglots(files);
        Random random = new Random(200);
        List<Hostile> seeds = seeds();
        while (files.size() < 200) {
            Hostile seed = seeds.get(random.nextInt(seeds.size()));
            files.add(
                    random.nextInt(4) == 0
                            ? new Hostile(
                                    "half a " + seed.name(),
                                    Arrays.copyOf(
                                            seed.file(), 8 + random.nextInt(seed.file().length)))
                            : damaged(seed, random));
        }
        return files;
    }

    private static List<Hostile> seeds() throws IOException {
        return List.of(
                new Hostile("jpeg", Pictures.ofPhone(Pictures.landscape(400, 300), 6)),
                new Hostile("png", Pictures.file(Pictures.landscape(400, 300), "png")),
                new Hostile("webp", Pictures.file(Pictures.landscape(400, 300), "webp")),
                new Hostile("pdf", CleanPdfTest.report()),
                new Hostile("mp3", CleanSoundsTest.frames(300)));
    }

    /** Bytes changed, doubled or taken out; the first few stay, so that it is still opened. */
    private static Hostile damaged(Hostile seed, Random random) {
        byte[] file = seed.file().clone();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            int at = 8 + random.nextInt(file.length - 8);
            file[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> (byte) 0xFF;
                        case 1 -> 0;
                        case 2 -> (byte) 0x7F;
                        default -> (byte) random.nextInt();
                    };
        }
        return new Hostile("damaged " + seed.name(), file);
    }

    private static void bombs(List<Hostile> files) throws IOException {
        byte[] png = Pictures.file(Pictures.landscape(40, 30), "png");
        byte[] zeros = deflated(new byte[100 << 20]);
        files.add(new Hostile("size alone", Pictures.pngOfSize(12_000, 2_000)));
        files.add(new Hostile("too large a size", Pictures.pngOfSize(30_000, 30_000)));
        files.add(new Hostile("no size", Pictures.pngOfSize(0, 10)));
        files.add(new Hostile("below zero", Pictures.pngOfSize(-1, 10)));
        for (String chunk : List.of("zTXt", "iCCP", "iTXt", "eXIf")) {
            byte[] content =
                    ByteBuffer.allocate(zeros.length + 4)
                            .put("a\0\0".getBytes(StandardCharsets.US_ASCII))
                            .put(zeros)
                            .array();
            files.add(new Hostile(chunk + " of 100 MB", Pictures.withChunk(png, chunk, content)));
        }
        files.add(new Hostile("24 megapixels of one colour", ofOneColour(12_000, 2_000)));
        files.add(new Hostile("deep arrays", pdf("[".repeat(2_000_000))));
        files.add(new Hostile("deep dictionaries", pdf("<</A ".repeat(500_000))));
        files.add(new Hostile("itself as its page", pdf("<</Type/Pages/Count 9/Kids[1 0 R]>>")));
        files.add(new Hostile("zeros of 100 MB", pdfDrawing(new byte[100 << 20])));
        files.add(
                new Hostile(
                        "a drawing without end",
                        pdfDrawing("q ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII))));
        files.add(new Hostile("1,001 pages", pages(1_001)));
        files.add(new Hostile("25 MB of 0xFF", filled(CleaningRequest.MOST_BYTES, 0xFF)));
        files.add(new Hostile("25 MB of nothing", filled(CleaningRequest.MOST_BYTES, 0)));
        byte[] jpeg = Pictures.file(Pictures.landscape(40, 30), "jpeg");
        for (int marker : new int[] {0xC0, 0xC4, 0xDA, 0xDB, 0xE1}) {
            files.add(new Hostile("jpeg marker " + marker, lengthened(jpeg, marker)));
        }
    }

    private static void polyglots(List<Hostile> files) throws IOException {
        byte[] jpeg = Pictures.file(Pictures.landscape(40, 30), "jpeg");
        for (String other :
                List.of(
                        "<svg onload='alert(1)'/>",
                        "%PDF-1.7 1 0 obj<</OpenAction 2 0 R>>endobj",
                        "PK\3\4 an archive",
                        "<?php system($_GET[0]);",
                        "#!/bin/sh\nreboot\n")) {
            byte[] tail = other.getBytes(StandardCharsets.ISO_8859_1);
            files.add(
                    new Hostile(
                            "jpeg and " + other,
                            ByteBuffer.allocate(jpeg.length + tail.length)
                                    .put(jpeg)
                                    .put(tail)
                                    .array()));
            files.add(
                    new Hostile(
                            other + " and jpeg",
                            ByteBuffer.allocate(jpeg.length + tail.length)
                                    .put(tail)
                                    .put(jpeg)
                                    .array()));
        }
    }

    private static byte[] ofOneColour(int width, int height) {
        return Pictures.file(
                new java.awt.image.BufferedImage(
                        width, height, java.awt.image.BufferedImage.TYPE_3BYTE_BGR),
                "png");
    }

    private static byte[] pages(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String pages) {
        return ("%PDF-1.7\n1 0 obj\n"
                        + pages
                        + "\nendobj\n2 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n"
                        + "trailer\n<</Root 2 0 R>>\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] pdfDrawing(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                out.write(content);
            }
            page.setContents(stream);
            document.addPage(page);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** A segment that says it is as long as it can be. */
    private static byte[] lengthened(byte[] jpeg, int marker) {
        byte[] made = jpeg.clone();
        for (int at = 2; at + 3 < made.length; at++) {
            if ((made[at] & 0xFF) == 0xFF && (made[at + 1] & 0xFF) == marker) {
                made[at + 2] = (byte) 0xFF;
                made[at + 3] = (byte) 0xFF;
                break;
            }
        }
        return made;
    }

    private static long residentKb() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_has_an_end_and_this_process_does_not_grow() throws IOException {
        List<Hostile> files = files();
        CLEANER.clean(new CleaningRequest(List.of(), files.get(0).file()));
        System.gc();
        long before = residentKb();
        var outcomes = new TreeMap<String, Integer>();
        for (Hostile hostile : files) {
            long begun = System.nanoTime();
            CleaningResult result = CLEANER.clean(new CleaningRequest(List.of(), hostile.file()));
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            assertThat(seconds).as(hostile.name()).isLessThanOrEqualTo(MOST_SECONDS);
            String outcome = result.refusal() == null ? "CLEAN" : result.refusal().name();
            outcomes.merge(outcome, 1, Integer::sum);
            if (result.refusal() == Refusal.TOO_MUCH_WORK) {
                System.out.printf("%s: %d s%n", hostile.name(), seconds);
            }
        }
        System.gc();
        System.out.printf("%s, grown by %,d kB%n", outcomes, residentKb() - before);
        assertThat(files).hasSize(200);
        assertThat(residentKb() - before).isLessThanOrEqualTo(MOST_GROWTH_KB);
    }
}
