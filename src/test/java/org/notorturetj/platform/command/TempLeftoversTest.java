package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TempLeftoversTest {
    private static final Instant NOW = Instant.parse("2027-01-01T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir Path temp;

    @Test
    void what_killed_servers_left_is_deleted() throws IOException {
        Path library = folder("com_aayushatharva_brotli4j_2834718359298");
        Files.writeString(library.resolve("libbrotli.so"), "native");
        age(library, HOUR);
        Path script = file("detect_linux_distribution_8827629584960402542.sh", HOUR);
        Path cache = folder("vertx-cache/-4015057803538954427");
        age(cache, Duration.ofDays(2));

        sweep();

        assertThat(library).doesNotExist();
        assertThat(script).doesNotExist();
        assertThat(cache).doesNotExist();
    }

    @Test
    void what_is_being_made_stays() throws IOException {
        Path library = folder("com_aayushatharva_brotli4j_1");
        age(library, SECOND);
        Path script = file("detect_linux_distribution_1.sh", SECOND);
        Path cache = folder("vertx-cache/7");
        age(cache, HOUR);

        sweep();

        assertThat(library).exists();
        assertThat(script).exists();
        assertThat(cache).exists();
    }

    @Test
    void what_belongs_to_others_stays() throws IOException {
        Path other = file("detect_linux_distribution.sh", HOUR);
        Path named = file("com_aayushatharva_brotli4j_notes", HOUR);
        Path deep = folder("com_aayushatharva_brotli4j_2/more");
        age(deep.getParent(), HOUR);
        Path elsewhere = file("kept", HOUR);
        Path link =
                Files.createSymbolicLink(temp.resolve("com_aayushatharva_brotli4j_3"), elsewhere);

        sweep();

        assertThat(other).exists();
        assertThat(named).exists();
        assertThat(deep).exists();
        assertThat(elsewhere).exists();
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_is_no_failure() {
        new TempLeftovers(temp.resolve("nothing"), NOW).delete();
        assertThat(temp).isEmptyDirectory();
    }

    private void sweep() {
        new TempLeftovers(temp, NOW).delete();
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(temp.resolve(name));
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.writeString(temp.resolve(name), "x");
        age(file, age);
        return file;
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }
}
