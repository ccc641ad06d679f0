package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {
    private static final int MAX_LINES = 260;

    /** A closed list, with a line for each rule: it grows with what the server refuses. */
    private static final Path LIST = Path.of("platform/problem/Rule.java");

    @Test
    void every_package_has_documentation_and_is_null_marked() throws IOException {
        for (Path root : List.of(Path.of("main/java"), Path.of("../api/src/main/java"))) {
            for (Path folder : foldersWithCode(root)) {
                assertThat(folder.resolve("package-info.java")).exists();
                assertThat(
                                Files.readString(
                                        folder.resolve("package-info.java"),
                                        StandardCharsets.UTF_8))
                        .contains("@NullMarked")
                        .contains("/**");
            }
        }
    }

    @Test
    void no_file_is_too_long() throws IOException {
        for (Path root : List.of(Path.of("main/java"), Path.of("../api/src/main/java"))) {
            for (Path file : javaFiles(root)) {
                if (file.endsWith(LIST)) {
                    continue;
                }
                assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
                        .as(file.toString())
                        .hasSizeLessThan(MAX_LINES);
            }
        }
    }

    private static List<Path> foldersWithCode(Path root) throws IOException {
        return javaFiles(root).stream().map(Path::getParent).distinct().toList();
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
