package org.notorturetj.platform.text.normalization;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextNormalizerTest {
    @ParameterizedTest
    @CsvSource({
        "９８ ７８７, 98 787",
        "٩٨ ٧٨٧, 98 787",
        "۹۸ ۷۸۷, 98 787",
        "𝟗𝟖 ⁷⁸⁷, 98 787",
        "①②❸, 123",
        "ﬁle Ａ, file A",
        "й and ё and ӣ, й and ё and ӣ",
        "Ҳуқуқи ҳар кас, Ҳуқуқи ҳар кас"
    })
    void what_looks_alike_becomes_equal(String written, String normal) {
        assertThat(TextNormalizer.plain(written).text()).isEqualTo(normal);
    }

    @Test
    void every_character_knows_where_it_came_from() {
        String markdown = "Тел\\. **９8**&nbsp;&#x37;8и\u0306";

        TrackedText normal = TextNormalizer.markdown(markdown);

        assertThat(normal.text()).isEqualTo("Тел. **98** 78й");
        assertThat(source(markdown, normal, ".")).isEqualTo("\\.");
        assertThat(source(markdown, normal, "9")).isEqualTo("９");
        assertThat(source(markdown, normal, "7")).isEqualTo("&#x37;");
        assertThat(source(markdown, normal, "й")).isEqualTo("и\u0306");
        assertThat(source(markdown, normal, "98** 7")).isEqualTo("９8**&nbsp;&#x37;");
    }

    @Test
    void html_is_read_without_its_tags_and_paragraphs_stay_apart() {
        String html = "<p>98 <strong>787</strong>&#64;</p><p>66<br />7</p>";

        TrackedText normal = TextNormalizer.html(html);

        assertThat(normal.text().replaceAll("\n+", "|")).isEqualTo("|98 787@|66|7|");
        assertThat(source(html, normal, "787@")).isEqualTo("787</strong>&#64;");
    }

    @Test
    void lower_case_keeps_the_way_back() {
        TrackedText lower = TextNormalizer.lowerCase(TextNormalizer.plain("İ Ҳ"));

        assertThat(lower.text()).isEqualTo("i\u0307 ҳ");
        assertThat(lower.originalStart(lower.text().indexOf('ҳ'))).isEqualTo(2);
    }

    @Test
    void a_tower_of_accents_costs_no_more_than_its_length() {
        String tower = "a" + "\u0316\u0301".repeat(50_000);

        String normal = TextNormalizer.plain(tower).text();

        assertThat(normal).startsWith("á\u0316").hasSize(tower.length() - 1);
    }

    private static String source(String original, TrackedText made, String part) {
        int at = made.text().indexOf(part);
        return original.substring(made.originalStart(at), made.originalEnd(at + part.length() - 1));
    }
}
