package org.notorturetj.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.search.SearchWords;
import org.notorturetj.platform.http.HttpConfig;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.config.WithDefault;

import static org.assertj.core.api.Assertions.assertThat;

/** What programmers are told in figures is what the server does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresForProgramsTest {
    private static final List<String> WORDS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    @Test
    void how_long_a_body_may_be() throws Exception {
        assertThat(page())
                .contains(
                        "more than %s is not read, %s at `/v1/verify`"
                                .formatted(size("bodyLimit"), size("verificationBodyLimit")));
    }

    @Test
    void how_many_items_a_page_has() throws Exception {
        JsonNode limit = contract().at("/components/parameters/Limit/schema");
        assertThat(page())
                .contains(
                        "`limit` is %d to %d, %d by default"
                                .formatted(
                                        limit.path("minimum").intValue(),
                                        limit.path("maximum").intValue(),
                                        limit.path("default").intValue()));
    }

    @Test
    void how_long_a_query_may_be_and_how_much_is_suggested() throws Exception {
        String most = WORDS.get(SearchWords.SUGGESTIONS);
        assertThat(page())
                .contains("up to %d characters".formatted(SearchWords.QUERY_LENGTH))
                .contains("up to " + most + " titles, steps of guides and topics");
        assertThat(
                        contract()
                                .at("/components/schemas/Suggestions/properties/items/description")
                                .asText())
                .isEqualTo("At most " + most);
    }

    private static JsonNode contract() {
        return Contract.PUBLIC.current();
    }

    /** As people write it: 16 KB of 16K. */
    private static String size(String setting) throws Exception {
        return HttpConfig.class
                .getMethod(setting)
                .getAnnotation(WithDefault.class)
                .value()
                .replace("K", " KB");
    }

    /** Without the ends of its lines, which may be in the middle of a sentence. */
    private static String page() throws Exception {
        return Files.readString(Path.of("../api/README.md")).replaceAll("\\s+", " ");
    }
}
