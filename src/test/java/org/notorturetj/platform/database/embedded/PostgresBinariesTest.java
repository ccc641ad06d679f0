package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL's programs are unpacked by the system where it can, and by Java where it cannot. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresBinariesTest {
    private static final String SYSTEM = "Linux";
    private static final String MACHINE = System.getProperty("os.arch").replace("amd64", "x86_64");

    @TempDir Path folder;

    @Test
    void they_are_unpacked_once_and_the_library_takes_them_for_its_own() throws IOException {
        int given = given(new PostgresBinaries(folder));
        Path unpacked = only();
        var first = Files.getLastModifiedTime(unpacked.resolve(".exists"));

        assertThat(given).isLessThan(whole());
        assertThat(unpacked.resolve("bin/initdb")).isExecutable();
        assertThat(given(new PostgresBinaries(folder))).isEqualTo(given);
        assertThat(only()).isEqualTo(unpacked);
        // and a database starts with them, without another folder or the lock of the library
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.createSymbolicLink(
                new EmbeddedFolder(data).binaries(), Files.createDirectory(folder.resolve("bin")));
        Files.move(unpacked, folder.resolve("bin").resolve(unpacked.getFileName()));
        EmbeddedDatabase.start(data, 0, Durability.THROW_AWAY).close();
        Path used = folder.resolve("bin").resolve(unpacked.getFileName());
        assertThat(used.resolve("epg-lock")).doesNotExist();
        assertThat(Files.getLastModifiedTime(used.resolve(".exists"))).isEqualTo(first);
    }

    @Test
    void a_copied_folder_whose_mark_is_older_than_its_files_is_taken_as_it_is() throws IOException {
        int given = given(new PostgresBinaries(folder));
        Path mark = only().resolve(".exists");
        Files.setLastModifiedTime(mark, FileTime.fromMillis(1_000_000));

        assertThat(given(new PostgresBinaries(folder))).isEqualTo(given);

        try (Stream<Path> files = Files.list(only())) {
            assertThat(files.map(file -> file.toFile().lastModified()))
                    .allMatch(time -> time <= mark.toFile().lastModified());
        }
    }

    @Test
    void without_the_program_the_library_is_given_all_of_it() throws IOException {
        assertThat(given(new PostgresBinaries(folder, "no-such-program"))).isEqualTo(whole());
        assertThat(given(new PostgresBinaries(folder, "false"))).isEqualTo(whole());
        assertThat(files()).isEmpty();
    }

    @Test
    void what_a_killed_process_left_is_deleted_and_what_a_living_one_makes_is_not()
            throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createDirectories(folder.resolve("unfinished-" + ended.pid() + "/bin"));
        Path others =
                Files.createDirectory(
                        folder.resolve(
                                "unfinished-"
                                        + ProcessHandle.current().parent().orElseThrow().pid()));

        given(new PostgresBinaries(folder));

        assertThat(left).doesNotExist();
        assertThat(others).exists();
    }

    private int given(PostgresBinaries binaries) throws IOException {
        try (InputStream archive = binaries.getPgBinary(SYSTEM, MACHINE)) {
            return archive.readAllBytes().length;
        }
    }

    private static int whole() throws IOException {
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(SYSTEM, MACHINE)) {
            return archive.readAllBytes().length;
        }
    }

    private Path only() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
