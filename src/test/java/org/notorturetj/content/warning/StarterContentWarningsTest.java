package org.notorturetj.content.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.content.warning.CombinedDetails.Known;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts false positives in the starter content, which endangers nobody (see docs/lab). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StarterContentWarningsTest {
    private static final Path CONTENT = Path.of("main/resources/content");

    /** Those of the sample cases. */
    private static final List<String> INITIALS = List.of("Ф. Г.", "F. G.", "М. К.", "M. K.");

    private static final Known CASE = new Known(true, false, true);

    @Test
    void sample_cases_and_articles_cause_no_warnings() throws IOException {
        for (String folder : List.of("cases", "case-updates", "alerts")) {
            assertThat(warnings("sample/" + folder, CASE)).as(folder).isEmpty();
        }
        assertThat(warnings("sample/articles", Known.NOTHING)).isEmpty();
    }

    @Test
    void the_real_pages_cause_no_warnings() throws IOException {
        assertThat(warnings("real/pages", Known.NOTHING)).isEmpty();
    }

    private static Map<String, List<TextWarnings.Found>> warnings(String folder, Known known)
            throws IOException {
        Map<String, List<TextWarnings.Found>> warnings = new TreeMap<>();
        List<Path> texts = texts(folder);
        assertThat(texts).isNotEmpty();
        for (Path text : texts) {
            Map<String, String> members =
                    TextMembers.of(new YAMLMapper().readTree(Files.readString(text)));
            List<TextWarnings.Found> found = TextWarnings.of(members, known, false, INITIALS);
            if (!found.isEmpty()) {
                warnings.put(CONTENT.relativize(text).toString(), found);
            }
        }
        return warnings;
    }

    private static List<Path> texts(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches("(tg|ru|en)\\.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
