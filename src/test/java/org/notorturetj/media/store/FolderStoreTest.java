package org.notorturetj.media.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderStoreTest extends MediaStoreSuite {
    private static final byte[] BYTES = "a report".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Override
    TrashStore store() {
        return new FolderStore(folder.resolve("data/media"));
    }

    @Test
    void a_file_is_at_the_place_of_its_hash_for_the_server_alone() throws IOException {
        String hash = store().put(BYTES);

        Path file = store().file(hash).orElseThrow();
        assertThat(file)
                .isEqualTo(
                        folder.resolve("data/media")
                                .resolve(hash.substring(0, 2))
                                .resolve(hash.substring(2, 4))
                                .resolve(hash))
                .hasBinaryContent(BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothing_is_left_beside_files() throws IOException {
        store().put(BYTES);

        try (Stream<Path> left = Files.list(folder.resolve("data/media/unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_the_disk_has_spoilt_is_written_anew() throws IOException {
        String hash = store().put(BYTES);
        Files.writeString(store().file(hash).orElseThrow(), "a rep");

        store().put(BYTES);

        assertThat(store().file(hash).orElseThrow()).hasBinaryContent(BYTES);
    }

    @Test
    void what_is_in_the_trash_is_still_a_file() throws IOException {
        String hash = store().put(BYTES);
        store().discard(hash);

        assertThat(store().file(hash).orElseThrow()).hasBinaryContent(BYTES);
    }
}
