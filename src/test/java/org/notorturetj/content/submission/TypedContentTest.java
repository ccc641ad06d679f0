package org.notorturetj.content.submission;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.api.desk.facts.ArticleFacts;
import org.notorturetj.api.desk.facts.GuideFacts;
import org.notorturetj.api.desk.text.ArticleText;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What editors send has the types that the schemas say, and every mistake is told at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedContentTest {
    static List<Object> noTexts() {
        return List.of(5, 5.5, true, List.of("a"), Map.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void only_text_is_a_text(Object value) {
        assertThat(mistakes(Map.of("title", value), ArticleText.class))
                .containsExactly(Map.entry("/content/title", Rule.TEXT.in(Language.EN)));
    }

    @Test
    void only_text_is_a_moment_and_only_a_whole_number_a_rank() {
        assertThat(mistakes(Map.of("publishedAt", 5), ArticleFacts.class))
                .containsExactly(Map.entry("/content/publishedAt", Rule.MOMENT.in(Language.EN)));
        for (Object rank : List.of("5", 5.5, true, List.of())) {
            assertThat(mistakes(Map.of("rank", rank), GuideFacts.class))
                    .containsExactly(Map.entry("/content/rank", Rule.WHOLE_NUMBER.in(Language.EN)));
        }
    }

    @Test
    void every_mistake_is_told() {
        assertThat(mistakes(Map.of("title", 5, "tilte", "a", "slug", List.of()), ArticleText.class))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("/content/title", "/content/tilte", "/content/slug");
    }

    private static List<Map.Entry<String, String>> mistakes(
            Map<String, Object> content, Class<?> type) {
        return catchThrowableOfType(ProblemException.class, () -> TypedContent.read(content, type))
                .violations()
                .stream()
                .map(it -> Map.entry(it.member(), it.rule().in(Language.EN)))
                .toList();
    }
}
