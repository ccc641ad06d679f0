package org.notorturetj.platform.text.markdown;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownLossTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "HEADING~# Title",
                "HEADING~##### Deep",
                "HEADING~Title\\n=====",
                "IMAGE~Look: ![a house](https://example.org/a.png)",
                "IMAGE~[![a](https://example.org/a.png)](https://example.org/)",
                "TABLE~| a | b |\\n|---|---|\\n| 1 | 2 |",
                "TABLE~a | b\\n:-- | --:\\n1 | 2",
                "TABLE~> a | b\\n> --- | ---",
                "LINK~[here](javascript:alert)",
                "LINK~[here](JavaScript:alert)",
                "LINK~[here](data:text/html,x)",
                "LINK~[here]()",
                "LINK~[here](<>)",
                "LINK~<ftp://example.org/a>",
                "LINK~[here](https://example.org@example.net/)",
                "LINK~[here](https://n\u043Etorturetj.org/)",
                "LINK~[here](//example.net/)",
                "LINK~[here](tel:*21*992000000001#)",
                "LINK~[here](mailto:a@example.org?bcc=b@example.net)",
                "LINK_ELSEWHERE~[example.org](https://example.net/)",
                "LINK_ELSEWHERE~[a@example.org](mailto:b@example.org)",
                "LINK_ELSEWHERE~[**+992 00 000** 00 01](tel:+992000000002)",
                "LINK_TITLE~[here](https://example.org/ \"a title\")",
                "HTML~a <b>bold</b>",
                "HTML~<div>\\na\\n</div>",
                "HTML~<!-- a note -->",
                "DEFINITION~[1]: https://example.org/a"
            })
    void what_readers_would_not_get_is_found_with_its_line(MarkdownLoss.Kind kind, String text) {
        String markdown = text.replace("\\n", "\n");
        assertThat(MarkdownLoss.in(markdown, false)).contains(new MarkdownLoss(kind, 1));
        assertThat(MarkdownLoss.in("One.\n\nTwo.\n\n" + markdown, false))
                .contains(new MarkdownLoss(kind, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text, *emphasis*, **more** and `code <b>`.",
                "## Two\n\n### Three\n\n#### Four",
                "Two\n---\n\n1. one\n2. two\n\n- a\n  - b\n\n> said",
                "[law](https://example.org/law), [write](mailto:a@example.org), <https://example.org/>",
                "[call](tel:+999000000001) or [the page](/ru/pages/about)",
                "[here][1] and [1]\n\n[1]: https://example.org/a",
                "a | b without a row of dashes",
                "```\n| a | b |\n|---|---|\n# no heading\n<b>\n```",
                "    # a code block\n\nAfter.",
                "* * *\n\nAfter a line.",
                "5 < 6 & 7 > 2, 2025-03-12 | 14:00"
            })
    void what_readers_get_is_not(String markdown) {
        assertThat(MarkdownLoss.in(markdown, false)).isEmpty();
    }

    @Test
    void everything_is_told_in_the_order_of_the_lines() {
        assertThat(
                        MarkdownLoss.in(
                                "Text.\n\n- ![a](https://example.org/a)\n- b\n\n# One\n\n[x](javascript:1)",
                                false))
                .extracting(MarkdownLoss::kind, MarkdownLoss::line)
                .containsExactly(
                        tuple(MarkdownLoss.Kind.IMAGE, 3),
                        tuple(MarkdownLoss.Kind.HEADING, 6),
                        tuple(MarkdownLoss.Kind.LINK, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "[", "![", "<", "| ", "- ", "#", "`"})
    void a_text_of_nothing_but_marks_costs_no_more_than_its_length(String mark) {
        MarkdownLoss.in(mark.repeat(5_000), true);
    }
}
