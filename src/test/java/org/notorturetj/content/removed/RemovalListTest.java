package org.notorturetj.content.removed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalListTest {
    private static final int LINES = 150;
    private static final int PROCESSES = 3;

    @TempDir Path folder;

    @Test
    @Tag("proof")
    void processes_beside_each_other_lose_and_double_no_line() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 1; i <= PROCESSES; i++) {
            processes.add(
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Writer.class.getName(),
                                    folder.toString(),
                                    Integer.toString(i))
                            .inheritIO()
                            .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(new RemovalList(folder).read()).hasSize(LINES * (PROCESSES + 1));
        assertThat(Files.readAllLines(folder.resolve(RemovalList.NAME)))
                .hasSize(LINES * (PROCESSES + 1));
    }

    @Test
    void a_line_that_the_power_cut_off_is_none_and_spoils_no_other() throws Exception {
        RemovalList list = new RemovalList(folder);
        list.add(Map.of(id(1, 1), new byte[] {1}));
        Files.writeString(
                list.file(),
                id(1, 2) + " AAAA",
                StandardCharsets.US_ASCII,
                StandardOpenOption.APPEND);
        assertThat(list.read()).containsOnlyKeys(id(1, 1));

        list.add(Map.of(id(1, 2), new byte[] {2}));

        assertThat(list.read()).containsOnlyKeys(id(1, 1), id(1, 2));
        assertThat(list.read().get(id(1, 2))).containsExactly(2);
    }

    @Test
    void it_is_readable_by_its_owner_only() throws Exception {
        RemovalList list = new RemovalList(folder.resolve("keys"));
        list.add(Map.of(id(1, 1), new byte[] {1}));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list.file())))
                .isEqualTo("rw-------");
    }

    private static String id(int process, int line) {
        return "%016x%016x".formatted(process, line);
    }

    /** Adds lines of its own, and some that every process adds. */
    static final class Writer {
        private Writer() {}

        public static void main(String... arguments) {
            RemovalList list = new RemovalList(Path.of(arguments[0]));
            for (int line = 0; line < LINES; line++) {
                list.add(Map.of(id(Integer.parseInt(arguments[1]), line), new byte[] {1}));
                list.add(Map.of(id(0, line), new byte[] {1}));
            }
        }
    }
}
