package org.notorturetj.platform.text.markdown;

import org.notorturetj.platform.text.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownPropertyTest {
    @Property
    void any_text_becomes_harmless_html(@ForAll String text) {
        HostileTexts.assertHarmless(Markdown.toHtml(text));
    }

    /** Fragments of markup in any order: closer to an attack than random characters. */
    @Property(tries = 3000)
    void any_mixture_of_markup_becomes_harmless_html(@ForAll("mixtures") String text) {
        HostileTexts.assertHarmless(Markdown.toHtml(text));
    }

    @Property
    void plain_text_is_stripped_and_has_at_most_one_empty_line(@ForAll("mixtures") String text) {
        String plain = Markdown.toPlainText(Markdown.toHtml(text));
        assertThat(plain).isEqualTo(plain.strip()).doesNotContain("\n\n\n");
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "`",
                        "```",
                        "\n",
                        "\n\n",
                        "[",
                        "](",
                        ")",
                        "!",
                        "javascript:",
                        "data:",
                        "&",
                        "&#106;",
                        "&lt;",
                        "&colon;",
                        "script",
                        "<script>",
                        "</script>",
                        "<img src=x ",
                        "onerror=",
                        "svg",
                        "style=",
                        "<a href=",
                        "https://a.example",
                        "# ",
                        "- ",
                        "> ",
                        "1. ",
                        "*",
                        "_",
                        "\\",
                        "\t",
                        " ",
                        "<!--",
                        "-->",
                        "\u0000",
                        "\u00a0")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
