package org.notorturetj.importing.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.notorturetj.platform.command.CommandException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What lies on disk of the previous website cannot be read, cut, exchanged or put together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedArchiveTest {
    private static final int HEADER = 24;
    private static final byte[] KEY = new byte[32];
    private static final Instant DAY = Instant.parse("2026-12-01T10:00:00Z");
    private static final String NAME = "Фируз-Каримов";

    /** Does not get shorter. */
    private static final String LONG =
            new Random(1)
                    .ints(900, '0', 'z')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("import").resolve("old.sealed");
    }

    @Test
    void answers_come_back_as_they_were() throws IOException {
        Answer page =
                new Answer(
                        "https://old.example/news/%D0%A4",
                        DAY,
                        200,
                        Map.of(
                                "Content-Type",
                                "text/html; charset=UTF-8",
                                "ETag",
                                "\"1\"",
                                "Set-Cookie",
                                "x=1"),
                        NAME.getBytes(StandardCharsets.UTF_8));
        Answer moved =
                new Answer(
                        "https://old.example/node/1",
                        DAY,
                        301,
                        Map.of("location", "/news/a"),
                        new byte[0]);
        Answer same = new Answer("https://old.example/news/a", DAY, 304, Map.of(), new byte[0]);
        try (SealedArchive archive = open()) {
            archive.add(page);
            archive.add(moved);
            archive.add(same);
            archive.end();
        }

        try (SealedArchive archive = open()) {
            assertThat(archive.size()).isEqualTo(4);
            assertThat(archive.isFinished()).isTrue();
            Answer read = archive.answer(0).orElseThrow();
            assertThat(read.address()).isEqualTo(page.address());
            assertThat(read.at()).isEqualTo(DAY);
            assertThat(read.body()).isEqualTo(page.body());
            assertThat(read.headers())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("content-type", "text/html;charset=UTF-8", "etag", "\"1\""));
            assertThat(archive.answer(1).orElseThrow().header("location")).contains("/news/a");
            assertThat(archive.answer(2).orElseThrow().status()).isEqualTo(304);
            assertThat(archive.answer(3)).isEmpty();
        }
    }

    @Test
    void the_file_holds_no_word_of_a_page_and_only_its_owner_reads_it() throws IOException {
        try (SealedArchive archive = open()) {
            archive.add(page("https://old.example/firuz-karimov", NAME.repeat(50)));
        }

        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("firuz", "old.example", "WARC/", "text/html")
                .doesNotContain(
                        new String(
                                NAME.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void an_answer_prints_nothing_of_its_address() {
        assertThat(page("https://old.example/firuz-karimov", NAME))
                .asString()
                .doesNotContain("firuz", NAME);
    }

    @Test
    void what_a_kill_left_half_written_is_cut_off_at_every_byte() throws IOException {
        try (SealedArchive archive = open()) {
            archive.add(page("https://old.example/1", "one"));
            archive.add(page("https://old.example/2", LONG)); // longer than what follows it below
        }
        byte[] whole = Files.readAllBytes(file);
        int second = segments(whole).get(1);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (SealedArchive archive = open()) {
                assertThat(archive.size()).isEqualTo(length < second ? 0 : 1);
                assertThat(archive.isFinished()).isFalse();
                archive.add(page("https://old.example/3", "three"));
                archive.end();
            }
            try (SealedArchive archive = open()) {
                assertThat(archive.isFinished()).isTrue();
                int size = archive.size();
                assertThat(archive.answer(size - 2).orElseThrow().address())
                        .isEqualTo("https://old.example/3");
            }
        }
    }

    @Test
    void every_altered_byte_is_found() throws IOException {
        try (SealedArchive archive = open()) {
            archive.add(page("https://old.example/1", "one"));
            archive.end();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < whole.length; place++) {
            byte[] altered = whole.clone();
            altered[place] ^= 1;
            Files.write(file, altered);
            assertThatThrownBy(this::readAll)
                    .as("byte %d", place)
                    .isInstanceOf(CommandException.class);
        }
    }

    @Test
    void segments_cannot_be_left_out_exchanged_or_brought_from_elsewhere() throws IOException {
        try (SealedArchive archive = open()) {
            for (int i = 0; i < 4; i++) {
                archive.add(page("https://old.example/" + i, "same length"));
            }
            archive.end();
        }
        byte[] whole = Files.readAllBytes(file);
        List<Integer> places = segments(whole);
        byte[] first = Arrays.copyOfRange(whole, places.get(0), places.get(1));
        byte[] second = Arrays.copyOfRange(whole, places.get(1), places.get(2));
        byte[] rest = Arrays.copyOfRange(whole, places.get(2), whole.length);
        byte[] header = Arrays.copyOf(whole, HEADER);

        isRefused(header, second, first, rest);
        isRefused(header, second, rest);
        isRefused(header, first, first, rest);
        isRefused(header, first, rest);

        byte[] lastButTheEnd = Arrays.copyOfRange(whole, places.get(3), places.get(4));
        byte[] end = Arrays.copyOfRange(whole, places.get(4), whole.length);
        isRefused(header, first, second, end); // an end that is too early
        Path other = folder.resolve("other");
        try (SealedArchive archive = SealedArchive.open(other, new SegmentSeal(KEY))) {
            archive.add(page("https://old.example/0", "same length"));
        }
        byte[] foreign = Files.readAllBytes(other);
        isRefused(header, Arrays.copyOfRange(foreign, HEADER, foreign.length), second, rest);
        isRefused(Arrays.copyOf(foreign, HEADER), first, second, rest);
        isRefused(header, first, second, rest, lastButTheEnd);
    }

    @Test
    void another_key_opens_nothing() throws IOException {
        try (SealedArchive archive = open()) {
            archive.add(page("https://old.example/1", "one"));
        }
        byte[] other = KEY.clone();
        other[0] = 1;
        assertThatThrownBy(() -> SealedArchive.open(file, new SegmentSeal(other)))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("import.key");
    }

    @Test
    void a_file_of_something_else_is_left_alone() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "notes");
        assertThatThrownBy(() -> SealedArchive.open(text, new SegmentSeal(KEY)))
                .isInstanceOf(CommandException.class);
        assertThat(text).hasContent("notes");
    }

    @Test
    void two_commands_do_not_write_one_archive() throws IOException {
        try (SealedArchive archive = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(CommandException.class)
                    .hasMessageContaining("Another command");
            assertThat(archive.size()).isZero();
        }
    }

    @Test
    void what_counts_is_the_last_word_of_a_page_and_not_trouble_of_its_server() throws IOException {
        try (SealedArchive archive = open()) {
            ArchiveIndex index = ArchiveIndex.of(archive, answer -> {});
            index.add(page("https://old.example/1", "one"));
            index.add(page("https://old.example/2", "two"));
            index.endRun();
            index.add(new Answer("https://old.example/1", DAY, 503, Map.of(), new byte[0]));
            index.add(new Answer("https://old.example/2", DAY, 304, Map.of(), new byte[0]));
            assertThat(index.answer("https://old.example/2").orElseThrow().body())
                    .asString()
                    .isEqualTo("two");
            index.add(new Answer("https://old.example/2", DAY, 410, Map.of(), new byte[0]));
        }
        try (SealedArchive archive = open()) {
            List<Integer> all = new ArrayList<>();
            ArchiveIndex index = ArchiveIndex.of(archive, answer -> all.add(answer.status()));
            assertThat(all).containsExactly(200, 200, 503, 304, 410);
            assertThat(index.answer("https://old.example/1").orElseThrow().status()).isEqualTo(200);
            assertThat(index.answer("https://old.example/2").orElseThrow().status()).isEqualTo(410);
            assertThat(index.isOfRun("https://old.example/1")).isTrue();
            index.endRun();
        }
        try (SealedArchive archive = open()) {
            assertThat(ArchiveIndex.of(archive, answer -> {}).isOfRun("https://old.example/1"))
                    .isFalse();
        }
    }

    @Test
    void opened_segments_are_a_warc_that_other_programs_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(WarcRecords.write(page("https://old.example/1", "one")));
        bytes.write(
                WarcRecords.write(
                        new Answer("https://old.example/1", DAY, 304, Map.of(), new byte[0])));
        List<WarcRecord> records = new ArrayList<>();
        try (var reader = new WarcReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (WarcRecord record : reader) {
                record.body().consume();
                records.add(record);
            }
        }
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).isInstanceOf(WarcResponse.class);
        assertThat(records.get(1)).isInstanceOf(WarcRevisit.class);
    }

    private SealedArchive open() throws IOException {
        return SealedArchive.open(file, new SegmentSeal(KEY));
    }

    private void readAll() throws IOException {
        try (SealedArchive archive = open()) {
            ArchiveIndex.of(archive, answer -> {});
            if (!archive.isFinished()) {
                throw new CommandException("cut");
            }
        }
    }

    private void isRefused(byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        Files.write(file, bytes.toByteArray());
        assertThatThrownBy(this::readAll).isInstanceOf(CommandException.class);
    }

    private static List<Integer> segments(byte[] whole) {
        List<Integer> places = new ArrayList<>();
        for (int at = HEADER; at < whole.length; at += 4 + ByteBuffer.wrap(whole, at, 4).getInt()) {
            places.add(at);
        }
        return places;
    }

    private static Answer page(String address, String body) {
        return new Answer(
                address,
                DAY,
                200,
                Map.of("content-type", "text/html"),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
