package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.notorturetj.suite.DeskSuite;
import org.notorturetj.suite.OtherSuite;
import org.notorturetj.suite.OwnServerTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two suites have every quick test once. Tests with a start of the server of their own are left
 * out of them by a pattern, and listed in a file, by which {@code .ci/run} divides all tests into
 * parts.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuitesTest {
    private static final Path TESTS = Path.of("test/java");
    private static final Path LIST = Path.of("test/own-server-tests");

    @Test
    void one_suite_leaves_out_what_the_other_selects() {
        String[] desk = DeskSuite.class.getAnnotation(SelectPackages.class).value();
        assertThat(OtherSuite.class.getAnnotation(ExcludePackages.class).value())
                .isNotEmpty()
                .containsExactly(desk);
        assertThat(OtherSuite.class.getAnnotation(SelectPackages.class).value())
                .containsExactly("org.notorturetj");
    }

    @Test
    void every_test_with_a_start_of_its_own_is_listed_and_no_other() throws IOException {
        List<String> own = withAProfile();
        assertThat(own).hasSizeGreaterThan(2);
        assertThat(Files.readAllLines(LIST)).containsExactlyElementsOf(own);
    }

    @Test
    void the_suites_leave_out_those_and_no_other() throws IOException {
        assertThat(named(OwnServerTests.PATTERN)).containsExactlyElementsOf(withAProfile());
    }

    private static List<String> named(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(file -> file.endsWith(".java"))
                    .filter(file -> file.replace(".java", "").replace('/', '.').matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> withAProfile() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> text(file).contains("\n@TestProfile("))
                    .map(file -> TESTS.relativize(file).toString())
                    .sorted()
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
