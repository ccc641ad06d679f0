package org.notorturetj.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashedPagesTest {
    private static final Path RESOURCES = Path.of("main/resources");

    @Test
    void every_template_and_all_words_are_in_the_number_of_the_templates() throws IOException {
        for (String folder : List.of("templates/plain", "words/plain", "plain")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                assertThat(PageResources.names())
                        .containsAll(
                                files.filter(Files::isRegularFile)
                                        .map(file -> "/" + RESOURCES.relativize(file))
                                        .toList());
            }
        }
    }

    @Test
    void a_place_in_a_list_has_the_month_and_quarter_of_dushanbe() {
        long rank = -Instant.parse("2026-03-31T19:30:00Z").toEpochMilli();
        assertThat(Month.ofRank(rank).name()).isEqualTo("2026-04");
        assertThat(Month.ofRank(rank).quarter()).isEqualTo("2026-q2");
    }
}
