package org.notorturetj.platform.text.markdown;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.text.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownTest {
    @ParameterizedTest
    @MethodSource("org.notorturetj.platform.text.HostileTexts#all")
    void hostile_text_becomes_harmless_html(String text) {
        HostileTexts.assertHarmless(Markdown.toHtml(text));
        HostileTexts.assertHarmless(Markdown.toHtml("Before.\n\n" + text + "\n\nAfter."));
        HostileTexts.assertHarmless(Markdown.toHtml("- item\n\n  " + text));
    }

    @Test
    void the_corpus_is_large_enough() {
        assertThat(HostileTexts.all().distinct().count()).isGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Text.|<p>Text.</p>",
                "## Title|<h2>Title</h2>",
                "*a* **b** `c`|<p><em>a</em> <strong>b</strong> <code>c</code></p>",
                "> said|<blockquote> <p>said</p> </blockquote>",
                "3. three|<ol start=\"3\"><li>three</li></ol>",
                "# No title of the page|No title of the page",
                "1 < 2 & 3|<p>1 &lt; 2 &amp; 3</p>"
            })
    void markdown_becomes_html(String markdown, String html) {
        assertThat(Markdown.toHtml(markdown).replaceAll("\\s+", " ")).isEqualTo(html);
    }

    @Test
    void a_link_does_not_send_a_referrer() {
        var link =
                Jsoup.parse(Markdown.toHtml("[law](https://www.example.org/law?a=1&b=2)"))
                        .selectFirst("a");
        assertThat(link.attr("href")).isEqualTo("https://www.example.org/law?a=1&b=2");
        assertThat(link.attr("rel").split(" ")).contains("nofollow", "noopener", "noreferrer");
        assertThat(Markdown.toHtml("[call](tel:+999000000001)")).contains("href=\"tel:");
        assertThat(Markdown.toHtml("[write](mailto:a@example.org)")).contains("href=\"mailto:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org@example.net/",
                "//example.net/",
                "/\\\\example.net/",
                "mailto:a@example.org?bcc=b@example.net",
                "tel:*21*999000000001#",
                "intent:x"
            })
    void of_a_link_that_leads_elsewhere_the_words_stay(String address) {
        assertThat(Markdown.toHtml("[words](" + address + ")"))
                .contains("words")
                .doesNotContain("example.net", "tel:", "intent");
    }

    @Test
    void a_host_that_looks_like_another_is_shown_as_the_network_knows_it() {
        assertThat(Markdown.toHtml("[words](https://\u0435xample.org/a)"))
                .contains("href=\"https://xn--xample-2of.org/a\"");
    }

    @Test
    void raw_html_is_shown_as_text() {
        assertThat(Jsoup.parse(Markdown.toHtml("a <b>c</b>")).text()).isEqualTo("a <b>c</b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One.</p><p>Two.</p>|One.\\n\\nTwo.",
                "<ul><li>a</li><li>b</li></ul>|- a\\n- b",
                "<p>a<br>b</p>|a\\nb",
                "<h2>Title</h2><p>Text with <em>stress</em>, plainly.</p>|Title\\n"
                        + "\\n"
                        + "Text with stress, plainly.",
                "<p>1 &lt; 2 &amp;amp; 3</p>|1 < 2 &amp; 3",
                "''|''"
            })
    void html_becomes_plain_text(String html, String text) {
        assertThat(Markdown.toPlainText(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void adjacent_words_stay_separated() {
        assertThat(Markdown.toPlainText("<p><em>Stay</em> <strong>calm</strong></p>"))
                .isEqualTo("Stay calm");
        assertThat(Markdown.toPlainText(Markdown.toHtml("*Stay* **calm**"))).isEqualTo("Stay calm");
    }

    @Test
    void characters_are_counted_as_code_points() {
        String text = Markdown.toPlainText(Markdown.toHtml("Ҳуқуқ 😀"));
        assertThat(text.codePointCount(0, text.length())).isEqualTo(7);
        assertThat(text).hasSize(8);
    }
}
