package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written for people is read beside code, in half a screen. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LineLengthTest {
    private static final int LONGEST = 120;
    private static final Path ROOT = Path.of("..");

    private static final List<String> FOLDERS =
            List.of("docs", "bench", "deploy", "mobile-contract", "api");

    /** What the API answers with (api/problems) has a paragraph in a line. */
    private static final List<String> ELSEWHERE = List.of("problems", "target", "node_modules");

    @Test
    void lines_of_documents_have_at_most_120_characters() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path document : documents()) {
            boolean code = false;
            int number = 0;
            for (String line : Files.readAllLines(document)) {
                number++;
                String text = line.strip();
                code ^= text.startsWith("```");
                // a row of a table, and an example of what goes over the wire, are one line
                boolean whole = code || text.startsWith("|") || text.matches("`([{]|[A-Z_]+=).*");
                if (line.codePointCount(0, line.length()) > LONGEST && !whole) {
                    tooLong.add(ROOT.relativize(document) + ":" + number);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT)) {
            files.filter(LineLengthTest::isDocument).forEach(documents::add);
        }
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(LineLengthTest::isDocument)
                        .filter(file -> ELSEWHERE.stream().noneMatch(name -> isIn(name, file)))
                        .forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThan(100);
        return documents;
    }

    private static boolean isIn(String folder, Path file) {
        return file.toString().contains("/" + folder + "/");
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }
}
