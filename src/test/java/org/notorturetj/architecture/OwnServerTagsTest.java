package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with a start of the server of their own have a tag, by which {@code .ci/run} runs them
 * beside those that share one, and not after them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnServerTagsTest {
    private static final Path TESTS = Path.of("test/java/org/notorturetj");

    @Test
    void every_test_with_a_start_of_its_own_is_tagged_and_no_other() throws IOException {
        List<Path> own = having("@TestProfile(");
        assertThat(own).hasSizeGreaterThan(2);
        assertThat(having("@Tag(\"own-server\")")).containsExactlyInAnyOrderElementsOf(own);
    }

    private static List<Path> having(String annotation) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> !file.endsWith("OwnServerTagsTest.java"))
                    .filter(file -> text(file).contains("\n" + annotation))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
