package org.notorturetj.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers see a publication as soon as it is committed. If its commit did not wait for the disk, a
 * crash of PostgreSQL would take away what they saw, and its number would be given to another one.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurableCommitsTest {
    private static final Path MAIN = Path.of("main");

    @Test
    void only_whole_databases_of_tests_do_not_wait_for_the_disk() throws IOException {
        // when
        List<String> names;
        try (Stream<Path> files = Files.walk(MAIN)) {
            names =
                    files.filter(file -> file.toString().matches(".*\\.(java|sql|properties)"))
                            .filter(file -> read(file).contains("synchronous_commit"))
                            .map(file -> file.getFileName().toString())
                            .toList();
        }
        // then
        assertThat(names).containsExactly("Durability.java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
