package org.notorturetj.platform.http;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{lang}/articles/{slug}", "/articles/{slug}", "/{language}/a"})
    void a_path_without_a_place_for_the_language_is_refused(String pattern) {
        assertThatThrownBy(() -> PagePath.of(pattern)).hasMessageContaining("{lang}");
    }

    @Test
    void what_is_written_is_read() {
        PagePath path = PagePath.of("/learn/{lang}/{slug}.html");
        String page = path.to(Language.TG, "oyo-in-shikancha-ast");
        assertThat(page).isEqualTo("/learn/tg/oyo-in-shikancha-ast.html");
        var matcher = path.matcher(page);
        assertThat(matcher.matches()).isTrue();
        assertThat(matcher.group("slug")).isEqualTo("oyo-in-shikancha-ast");
        for (String other :
                List.of(
                        "/learn/tg/a!html",
                        "/learn/tg/a.b.html",
                        "/learn/tg/a/b.html",
                        "/learn/fr/a.html",
                        "/learn/tg/%s.html".formatted("a".repeat(101)))) {
            assertThat(path.matcher(other).matches()).as(other).isFalse();
        }
    }
}
