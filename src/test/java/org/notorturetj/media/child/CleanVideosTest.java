package org.notorturetj.media.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.media.cleaning.InThisProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Of a video what is seen and heard is kept, encoded anew, where ffmpeg is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class CleanVideosTest {
    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final FileCleaner CLEANER = new FileCleaner(FFMPEG);
    private static final List<String> PICTURES =
            List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10:duration=3");
    private static final List<String> SOUND =
            List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=3");

    @TempDir Path folder;

    @BeforeEach
    void only_where_it_is() {
        assumeTrue(Files.isExecutable(FFMPEG));
    }

    private byte[] video(String... options) throws Exception {
        return made("video.mp4", Stream.concat(SOUND.stream(), Stream.of(options)).toList());
    }

    private byte[] made(String name, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(FFMPEG.toString(), "-nostdin", "-y"));
        command.addAll(PICTURES);
        command.addAll(options);
        command.add(name);
        Path said = folder.resolve("said");
        int exit =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        assertThat(exit).as(() -> read(said)).isZero();
        return Files.readAllBytes(folder.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CleaningResult clean(byte[] file) throws IOException {
        return CLEANER.clean(new CleaningRequest(List.of(), file));
    }

    private static boolean has(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** It is in the file, and in nothing that is kept of it. */
    private static void loses(byte[] planted) throws IOException {
        assertThat(has(planted, Planted.WORD)).isTrue();
        CleaningResult result = clean(planted);
        assertThat(result.refusal()).isNull();
        assertThat(result.type()).isEqualTo(FileType.MP4);
        result.parts().forEach(part -> Planted.isNotIn(part.bytes()));
    }

    @Test
    void tags_of_the_file_and_of_its_streams_stay_behind() throws Exception {
        List<String> options = new ArrayList<>(List.of("-movflags", "use_metadata_tags"));
        for (String place : List.of("title", "artist", "comment", "location", "make", "own")) {
            options.addAll(List.of("-metadata", place + "=" + Planted.WORD));
        }
        for (String stream : List.of("s:v", "s:a")) {
            options.addAll(List.of("-metadata:" + stream, "handler_name=" + Planted.WORD));
            options.addAll(List.of("-metadata:" + stream, "title=" + Planted.WORD));
        }
        byte[] tagged = video(options.toArray(String[]::new));
        loses(tagged);
        assertThat(has(clean(tagged).parts().get(0).bytes(), "Lavf")).isFalse();
    }

    @Test
    void chapters_and_subtitles_stay_behind() throws Exception {
        Files.writeString(
                folder.resolve("chapters"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=2\ntitle=%s\n"
                        .formatted(Planted.WORD));
        loses(video("-i", "chapters", "-map_chapters", "2"));
        Files.writeString(
                folder.resolve("words.srt"),
                "1\n00:00:00,000 --> 00:00:02,000\n%s\n".formatted(Planted.WORD));
        loses(video("-i", "words.srt", "-c:s", "mov_text", "-map", "0", "-map", "1", "-map", "2"));
    }

    @Test
    void what_a_camera_writes_between_the_pictures_stays_behind() throws Exception {
        String between =
                "h264_metadata=sei_user_data=086f3693-b7b3-4f2c-9653-21492feee5b8+" + Planted.WORD;
        loses(video("-c:v", "libx264", "-bsf:v", between));
    }

    @Test
    void boxes_that_nobody_knows_and_what_is_behind_the_file_stay_behind() throws Exception {
        byte[] word = Planted.utf8();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(video());
        file.write(ByteBuffer.allocate(4).putInt(8 + word.length).array());
        file.write("uuid".getBytes(StandardCharsets.US_ASCII));
        file.write(word);
        file.write(word);
        loses(file.toByteArray());
    }

    @Test
    void the_file_says_how_long_and_how_wide_it_is_and_has_a_poster() throws Exception {
        CleaningResult result = clean(video());
        assertThat(result.milliseconds()).isBetween(2_900, 3_200);
        CleanPart file = result.parts().get(0);
        assertThat(file.type()).isEqualTo(FileType.MP4);
        assertThat(file.width()).isEqualTo(320);
        assertThat(file.height()).isEqualTo(180);
        String bytes = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        // It can be shown before all of it is there.
        assertThat(bytes.indexOf("moov")).isBetween(0, bytes.indexOf("mdat"));
        assertThat(bytes).contains("avc1", "mp4a");
        assertThat(result.parts().subList(1, result.parts().size()))
                .extracting(CleanPart::type)
                .containsExactly(FileType.WEBP, FileType.JPEG);
        assertThat(result.parts().get(1).bytes().length).isLessThanOrEqualTo(15_000);
        assertThat(result.placeholder()).hasSize(28);
    }

    @Test
    void one_without_sound_and_one_of_a_phone_are_taken() throws Exception {
        assertThat(clean(made("silent.mp4", List.of())).refusal()).isNull();
        CleaningResult phone = clean(made("phone.mov", List.of("-c:v", "mpeg4", "-s", "1280x960")));
        assertThat(phone.type()).isEqualTo(FileType.MP4);
        assertThat(phone.parts().get(0).width()).isEqualTo(854);
        assertThat(phone.parts().get(0).height()).isEqualTo(640);
    }

    @Test
    void one_that_is_too_long_is_refused_whatever_it_says_of_itself() throws Exception {
        byte[] film = made("film.mp4", List.of("-vf", "loop=-1:1,fps=1", "-t", "302"));
        assertThat(clean(film).refusal()).isEqualTo(Refusal.VIDEO_LONG);
        int header = new String(film, StandardCharsets.ISO_8859_1).indexOf("mvhd");
        ByteBuffer.wrap(film).putInt(header + 4 + 16, 1);
        assertThat(clean(film).refusal()).isEqualTo(Refusal.VIDEO_LONG);
    }

    @Test
    void what_is_none_or_another_kind_is_refused() throws Exception {
        assertThat(clean(made("other.mkv", List.of())).refusal()).isEqualTo(Refusal.VIDEO);
        byte[] list =
                "\0\0\0\30ftypisom\0\0\0\0isommp42#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(clean(list).refusal()).isEqualTo(Refusal.UNREADABLE);
        byte[] whole = video();
        for (int parts = 1; parts < 8; parts++) {
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length * parts / 8);
            CleaningResult result = clean(cut);
            assertThat(result.refusal() == null || result.refusal() == Refusal.UNREADABLE).isTrue();
        }
    }

    /** Without a shelter, and with an end that nobody has planned: no memory, say. */
    @Test
    void ffmpeg_ends_with_the_process_that_began_it() throws Exception {
        Path begun = folder.resolve("begun");
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\necho $$ > %s\nexec sleep 600\n".formatted(begun));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                ChildClassPath.get(),
                                "org.notorturetj.media.cleaning.CleanFile",
                                "video",
                                program.toString())
                        .start();
        try (OutputStream to = process.getOutputStream()) {
            new CleaningRequest(List.of(), video()).write(to);
        }
        for (int i = 0; (!Files.exists(begun) || Files.size(begun) == 0) && i < 600; i++) {
            LockSupport.parkNanos(100_000_000);
        }
        long id = Long.parseLong(Files.readString(begun).strip());
        ProcessHandle encoding = ProcessHandle.of(id).orElseThrow();
        process.destroyForcibly();
        assertThat(encoding.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void without_ffmpeg_it_is_refused() throws Exception {
        assertThat(InThisProcess.clean(new CleaningRequest(List.of(), video())).refusal())
                .isEqualTo(Refusal.VIDEO);
        assertThat(new FileCleaner().clean(new CleaningRequest(List.of(), video())).refusal())
                .isEqualTo(Refusal.VIDEO);
    }
}
