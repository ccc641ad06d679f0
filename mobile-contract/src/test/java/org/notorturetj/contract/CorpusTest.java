package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every file of the corpus is JSON in UTF-8, named by version and resource. Golden files come with
 * the protocol.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");

    @Test
    void every_file_of_the_corpus_is_json_under_a_version_and_a_resource() throws IOException {
        for (Path file : jsonFiles()) {
            new ObjectMapper().readTree(Files.readAllBytes(file));
            assertTrue(file.getName(1).toString().matches("v[0-9]+"), file.toString());
            assertEquals(
                    4, file.getNameCount(), file + " is not corpus/version/resource/case.json");
        }
    }

    @Test
    void the_first_version_of_the_corpus_exists() {
        assertTrue(Files.isDirectory(CORPUS.resolve("v1")));
    }

    private static List<Path> jsonFiles() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
