package org.notorturetj.generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes the report and the recording of the starter samples: nobody is named, seen or heard in
 * them. Needs ffmpeg for the sound. After mvn package: {@code java -cp
 * 'src/target/quarkus-app/lib/main/*:src/target/quarkus-app/lib/boot/*'
 * src/test/java/org/notorturetj/generator/MakeSampleFiles.java src/main/resources}.
 */
public final class MakeSampleFiles {
    private static final int HERTZ = 48_000;
    private static final int SECONDS = 4;
    private static final double[] TONES = {220, 261.63, 329.63, 440};
    private static final double DECAY = 0.996;
    private static final int LOUD = 20_000;
    private static final int ROWS = 4;

    private static final List<List<String>> WORDS =
            List.of(
                    List.of(
                            "Намуна: ҳисобот дар бораи омӯзиш",
                            "Ин ҳуҷҷат намуна аст. Омӯзиш, иштирокчиён ва рақамҳо бофта шудаанд.",
                            "Се рӯз, бист духтур: чӣ тавр ҷароҳатро навиштан лозим аст."),
                    List.of(
                            "Образец: отчёт об обучении",
                            "Этот документ – образец. Обучение, участники и цифры вымышлены.",
                            "Три дня, двадцать врачей: как описывать повреждения."),
                    List.of(
                            "Sample: report on a training",
                            "This document is a sample. The training, the participants and the figures are invented.",
                            "Three days, twenty doctors: how to describe injuries."));

    private MakeSampleFiles() {}

    public static void main(String[] args) throws Exception {
        Path resources = Path.of(args[0]);
        Path media = resources.resolve("content/sample/media");
        report(
                resources.resolve("fonts/noto-sans/NotoSans-Regular.ttf"),
                media.resolve("sample-media-training-report/report.pdf"));
        recording(media.resolve("sample-media-opening-tones/tones.ogg"));
    }

    /** One page: the same in three languages, and what was filled in as bars. */
    private static void report(Path font, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (PDDocument document = new PDDocument()) {
            PDFont letters = PDType0Font.load(document, font.toFile());
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                drawing.setNonStrokingColor(0.18f, 0.44f, 0.45f);
                drawing.addRect(0, 800, 595, 42);
                drawing.fill();
                for (int row = 0; row < ROWS; row++) {
                    drawing.addRect(60, 120 + row * 34, 120 + row * 90, 22);
                    drawing.fill();
                }
                drawing.setNonStrokingColor(0.15f, 0.2f, 0.22f);
                line(drawing, letters, 12, 780, "НАМУНА · ОБРАЗЕЦ · SAMPLE");
                int y = 730;
                for (List<String> words : WORDS) {
                    line(drawing, letters, 18, y, words.get(0));
                    line(drawing, letters, 10, y - 30, words.get(1));
                    line(drawing, letters, 10, y - 50, words.get(2));
                    y -= 130;
                }
            }
            document.save(file.toFile());
        }
    }

    private static void line(
            PDPageContentStream drawing, PDFont letters, int size, int y, String words)
            throws IOException {
        drawing.beginText();
        drawing.setFont(letters, size);
        drawing.newLineAtOffset(60, y);
        drawing.showText(words);
        drawing.endText();
    }

    /** Four plucked strings, each after the other (Karplus and Strong), as Ogg Opus. */
    private static void recording(Path file) throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        double[] sum = new double[SECONDS * HERTZ];
        Random noise = new Random(7);
        for (int tone = 0; tone < TONES.length; tone++) {
            double[] string = new double[(int) Math.round(HERTZ / TONES[tone])];
            for (int i = 0; i < string.length; i++) {
                string[i] = noise.nextDouble() - 0.5;
            }
            for (int at = tone * HERTZ * 7 / 10, i = 0; at < sum.length; at++, i++) {
                int now = i % string.length;
                sum[at] += string[now];
                string[now] = DECAY * (string[now] + string[(now + 1) % string.length]) / 2;
            }
        }
        ByteBuffer samples = ByteBuffer.allocate(2 * sum.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : sum) {
            samples.putShort((short) Math.round(value * LOUD));
        }
        Path wave = Files.createTempFile("tones", ".wav");
        AudioSystem.write(
                new AudioInputStream(
                        new ByteArrayInputStream(samples.array()),
                        new AudioFormat(HERTZ, 16, 1, true, false),
                        sum.length),
                AudioFileFormat.Type.WAVE,
                wave.toFile());
        int exit =
                new ProcessBuilder(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-y",
                                "-i",
                                wave.toString(),
                                "-c:a",
                                "libopus",
                                "-b:a",
                                "24k",
                                "-fflags",
                                "+bitexact",
                                file.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
        Files.delete(wave);
        if (exit != 0) {
            throw new IOException("ffmpeg has failed");
        }
    }
}
