package org.notorturetj.client.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Changes are atomic and leave no trace of removed files, even when the power fails. */
class FileStorageTest {
    @TempDir Path folder;

    @Test
    void replaced_files_survive_a_restart_and_dropped_ones_leave_no_trace() throws IOException {
        FileStorage storage = new FileStorage(folder.toFile());
        storage.replace(Set.of(), Map.of("a/one", bytes("kept"), "a/two", bytes("Secret Name")));
        storage.replace(Set.of("a/one"), Map.of("b", bytes("new")));
        FileStorage again = new FileStorage(folder.toFile());
        assertArrayEquals(bytes("kept"), again.read("a/one"));
        assertArrayEquals(bytes("new"), again.read("b"));
        assertNull(again.read("a/two"));
        assertFalse(everything().contains("Secret Name"));
    }

    @Test
    void a_power_cut_at_any_operation_leaves_everything_old_or_everything_new() throws IOException {
        Map<String, byte[]> first = Map.of("state", bytes("1"), "guides", bytes("Secret Name"));
        Map<String, byte[]> second =
                Map.of("state", bytes("2"), "guides", bytes("clean"), "more", bytes("more"));
        Set<String> seen = new java.util.TreeSet<>();
        int points = 0;
        for (boolean torn : new boolean[] {false, true}) {
            boolean finished = false;
            for (int cut = 0; !finished; cut++) {
                clear();
                FileStorage.withoutFsync(folder.toFile()).replace(Set.of(), first);
                Plug plug = new Plug(cut, torn);
                try {
                    new FileStorage(folder.toFile(), plug).replace(Set.of(), second);
                    finished = true;
                } catch (IOException e) {
                    points++;
                }
                String found = describe(FileStorage.withoutFsync(folder.toFile()));
                assertTrue(
                        found.equals(describe(first)) || found.equals(describe(second)),
                        "cut " + cut + ": " + found);
                if (found.equals(describe(second))) {
                    assertFalse(everything().contains("Secret Name"), "cut " + cut);
                }
                seen.add(found);
            }
        }
        assertEquals(2, seen.size());
        assertTrue(points >= 12, "only " + points + " points");
    }

    @Test
    void a_failed_replace_can_be_retried_without_a_restart() throws IOException {
        FileStorage.withoutFsync(folder.toFile()).replace(Set.of(), Map.of("a", bytes("old")));
        Plug plug = new Plug(1, true);
        FileStorage storage = new FileStorage(folder.toFile(), plug);
        Map<String, byte[]> next = Map.of("a", bytes("new"), "b", bytes("other"));
        assertThrows(IOException.class, () -> storage.replace(Set.of(), next));
        assertArrayEquals(bytes("old"), storage.read("a"));
        plug.mend();
        storage.replace(Set.of(), next);
        assertArrayEquals(bytes("new"), storage.read("a"));
        // The two files, their list, and what keeps several clients apart.
        assertEquals(5, folder.toFile().list().length);
    }

    @Test
    void files_left_by_a_crash_are_deleted_at_the_next_start() throws IOException {
        Files.writeString(folder.resolve("generation.new"), "Secret Name");
        Files.writeString(folder.resolve("0".repeat(64)), "Secret Name");
        new FileStorage(folder.toFile());
        assertFalse(everything().contains("Secret Name"));
    }

    @Test
    void a_corrupt_file_counts_as_missing_and_can_be_written_again() throws IOException {
        FileStorage storage = new FileStorage(folder.toFile());
        storage.replace(Set.of(), Map.of("a", bytes("text")));
        for (File file : folder.toFile().listFiles()) {
            if (file.getName().length() == 64) {
                Files.writeString(file.toPath(), "tex!");
            }
        }
        assertNull(storage.read("a"));
        storage.replace(Set.of(), Map.of("a", bytes("text")));
        assertArrayEquals(bytes("text"), storage.read("a"));
    }

    @Test
    void a_torn_generation_file_starts_an_empty_storage() throws IOException {
        FileStorage storage = new FileStorage(folder.toFile());
        storage.replace(Set.of(), Map.of("a", bytes("text")));
        Files.writeString(folder.resolve("generation"), "torn");
        FileStorage again = new FileStorage(folder.toFile());
        assertNull(again.read("a"));
        again.replace(Set.of(), Map.of("a", bytes("text")));
        assertArrayEquals(bytes("text"), again.read("a"));
    }

    /** A disk that stops after some operations, the last one half done if it is a write. */
    private static final class Plug extends Disk {
        private int left;
        private final boolean torn;

        Plug(int operations, boolean torn) {
            super(false);
            this.left = operations;
            this.torn = torn;
        }

        void mend() {
            left = Integer.MAX_VALUE;
        }

        @Override
        void write(File file, Blob bytes) throws IOException {
            if (left == 0 && torn) {
                byte[] all = FileBlob.bytes(bytes);
                super.write(file, Blob.of(Arrays.copyOf(all, all.length / 2)));
            }
            operate();
            super.write(file, bytes);
        }

        @Override
        void rename(File from, File to) throws IOException {
            operate();
            super.rename(from, to);
        }

        @Override
        void delete(File file) throws IOException {
            operate();
            super.delete(file);
        }

        private void operate() throws IOException {
            if (left == 0) {
                throw new IOException("the plug was pulled");
            }
            left--;
        }
    }

    private static String describe(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return texts.toString();
    }

    private static String describe(FileStorage storage) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : new String[] {"state", "guides", "more"}) {
            if (storage.read(name) != null) {
                files.put(name, storage.read(name));
            }
        }
        return describe(files);
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (File file : folder.toFile().listFiles()) {
            all.append(Files.readString(file.toPath())).append(file.getName());
        }
        return all.toString();
    }

    private void clear() throws IOException {
        for (File file : folder.toFile().listFiles()) {
            Files.delete(file.toPath());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
