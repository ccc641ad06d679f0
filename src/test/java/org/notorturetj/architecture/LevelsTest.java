package org.notorturetj.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.notorturetj.suite.DeskSuite;
import org.notorturetj.suite.OtherSuite;
import org.notorturetj.suite.OwnServerTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test is run by {@code mvn verify}, or is tagged as a proof and run by one named proof of
 * {@code .ci/proofs.tsv}: none is in neither. The two suites of {@code mvn verify} have each test
 * of the server once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LevelsTest {
    private static final Path ROOT = Path.of("..");
    private static final String ROOM = "/test/java/org/notorturetj/";
    private static final Pattern IS_TEST =
            Pattern.compile("\n    @(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b");

    @Test
    void what_has_tests_is_named_as_what_runs() {
        assertThat(
                        classes()
                                .filter(file -> IS_TEST.matcher(text(file)).find())
                                .filter(file -> !text(file).contains("abstract class "))
                                .map(LevelsTest::className))
                .hasSizeGreaterThan(600)
                .allMatch(name -> name.endsWith("Test") || name.endsWith("IT"));
    }

    @Test
    void both_engines_are_there() {
        assertThat(ServiceLoader.load(TestEngine.class).stream().map(it -> it.get().getId()))
                .contains("junit-jupiter", "jqwik", "junit-platform-suite");
    }

    @Test
    void each_proof_among_the_tests_has_one_name() {
        List<Row> rows = rows();
        assertThat(classes().filter(LevelsTest::isProof))
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        file ->
                                assertThat(rows.stream().filter(row -> row.runs(file)))
                                        .as(className(file))
                                        .hasSize(1));
    }

    @Test
    void each_name_has_proofs_paths_and_a_sentence() {
        assertThat(rows())
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        row -> {
                            assertThat(row.paths).isNotBlank();
                            assertThat(row.what).endsWith(".");
                            if (row.isOfTests()) {
                                assertThat(classes().filter(LevelsTest::isProof).filter(row::runs))
                                        .as(row.name)
                                        .isNotEmpty();
                            }
                        });
    }

    @Test
    void what_starts_a_server_for_itself_is_a_proof() {
        assertThat(classes().filter(LevelsTest::hasProfile))
                .hasSizeGreaterThan(2)
                .allMatch(LevelsTest::isProof);
    }

    @Test
    void the_suites_leave_out_what_starts_a_server_for_itself_and_no_other() {
        assertThat(
                        classes()
                                .map(LevelsTest::className)
                                .filter(name -> name.matches(OwnServerTests.PATTERN)))
                .containsExactlyInAnyOrderElementsOf(
                        classes()
                                .filter(LevelsTest::hasProfile)
                                .map(LevelsTest::className)
                                .toList());
    }

    @Test
    void one_suite_leaves_out_what_the_other_selects() {
        String[] desk = DeskSuite.class.getAnnotation(SelectPackages.class).value();
        assertThat(OtherSuite.class.getAnnotation(ExcludePackages.class).value())
                .isNotEmpty()
                .containsExactly(desk);
        assertThat(OtherSuite.class.getAnnotation(SelectPackages.class).value())
                .containsExactly("org.notorturetj");
    }

    /** A row of the table; its third column says how. */
    private record Row(String name, String paths, String how, String what) {
        boolean isOfTests() {
            return how.startsWith("tests ") || how.startsWith("packaged ");
        }

        /** What the last of its patterns that matches says. */
        boolean runs(Path file) {
            boolean packaged = file.toString().endsWith("IT.java");
            if (!how.startsWith(packaged ? "packaged " : "tests ")) {
                return false;
            }
            boolean runs = false;
            for (String pattern : how.replaceFirst("( &&| -D).*", "").split(" ", -1)) {
                String glob = pattern.replaceFirst("^!", "");
                if (packaged ? simple(file).equals(glob) : matches(file, glob)) {
                    runs = !pattern.startsWith("!");
                }
            }
            return runs;
        }

        private static boolean matches(Path file, String glob) {
            return FileSystems.getDefault()
                    .getPathMatcher("glob:" + glob)
                    .matches(
                            Path.of(
                                    className(file)
                                            .substring("org.notorturetj.".length())
                                            .replace('.', '/')));
        }

        private static String simple(Path file) {
            return file.getFileName().toString().replace(".java", "");
        }
    }

    private static List<Row> rows() {
        return text(ROOT.resolve(".ci/proofs.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    private static boolean isProof(Path file) {
        return text(file).contains("@Tag(\"proof\")");
    }

    private static boolean hasProfile(Path file) {
        return text(file).contains("\n@TestProfile(");
    }

    private static String className(Path file) {
        String path = file.toString();
        return "org.notorturetj."
                + path.substring(path.indexOf(ROOM) + ROOM.length())
                        .replace(".java", "")
                        .replace('/', '.');
    }

    private static Stream<Path> classes() {
        return Stream.of("mobile-contract/src", "mobile-contract/push-stand-ins/src", "src")
                .flatMap(module -> javaFiles(ROOT.resolve(module + "/test/java")));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
