package org.notorturetj.platform.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Words;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugsTest {
    @ParameterizedTest
    @CsvSource({
        "Суд чӣ қарор кард?, sud-chi-karor-kard",
        "«Дело М.»: что дальше, delo-m-chto-dalshe",
        "The Coalition's word, the-coalitions-word",
        "  --2026--  , 2026",
        "№ 5, no-5"
    })
    void a_title_becomes_words_with_hyphens(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug).matches(Words.SLUG);
    }

    /** Those were made by hand, before there was a table. */
    @Test
    void the_slugs_of_the_starter_content_are_those_of_its_titles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("main/resources/content/real"))) {
            List<Path> texts =
                    files.filter(file -> file.toString().matches(".*/(tg|ru|en)\\.yaml"))
                            .filter(file -> member(file, "slug") != null)
                            .toList();
            assertThat(texts).hasSizeGreaterThan(30);
            assertThat(texts)
                    .allSatisfy(
                            file ->
                                    assertThat(Slugs.of(member(file, "title")))
                                            .isEqualTo(member(file, "slug")));
        }
    }

    private static @Nullable String member(Path file, String name) {
        try {
            return new YAMLMapper().readTree(file.toFile()).path(name).asText(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_cannot_be_written_makes_nothing() {
        assertThat(Slugs.of("…!?")).isEmpty();
    }

    @Test
    void a_long_title_is_cut_at_the_end_of_a_word() {
        String title = "суд ".repeat(40);

        assertThat(Slugs.of(title)).hasSize(99).endsWith("-sud").matches(Words.SLUG);
        assertThat(Slugs.of(title, "2")).hasSizeLessThanOrEqualTo(100).endsWith("-sud-2");
        assertThat(Slugs.of("щ".repeat(40))).hasSize(100).matches(Words.SLUG);
        assertThat(Slugs.of("щ".repeat(25) + " суд")).hasSize(100).isEqualTo("shch".repeat(25));
        assertThat(Slugs.of("щ".repeat(40), "h4sa8y")).hasSize(100).matches(Words.SLUG);
    }
}
