package org.notorturetj.platform.problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextsTest {
    @Inject ProblemTexts texts;

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_texts_in_three_languages(ProblemType type) {
        Set<String> titles = new TreeSet<>();
        for (Language language : Language.values()) {
            titles.add(texts.title(type, language));
            assertThat(texts.title(type, language)).isNotBlank().hasSizeLessThan(100);
            assertThat(texts.detail(type, language)).isNotBlank().endsWith(".");
        }
        assertThat(titles).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_is_explained_at_its_url_in_three_languages(ProblemType type) {
        Response page = given().get(type.reference());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/plain");
        assertThat(page.asString())
                .contains("## Тоҷикӣ", "## Русский", "## English")
                .doesNotContain("title.tg:", "status:");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void the_file_of_a_problem_states_its_status(ProblemType type) throws Exception {
        String file = Files.readString(Path.of("../api/problems/" + type.slug() + ".md"));
        assertThat(file).startsWith("---\nstatus: " + type.status() + "\n");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void no_problem_sends_people_to_a_search_that_is_not_there(ProblemType type) throws Exception {
        String file = Files.readString(Path.of("../api/problems/" + type.slug() + ".md"));
        assertThat(file).doesNotContainIgnoringCase("search").doesNotContain("поиск", "ҷустуҷӯ");
    }

    @Test
    void there_is_no_file_without_a_problem() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("../api/problems"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(ProblemType.values())
                                    .map(type -> type.slug() + ".md")
                                    .toList());
        }
    }
}
