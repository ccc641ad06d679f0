package org.notorturetj.platform.text.markdown;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkdownWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ғ Ӣ Қ Ӯ Ҳ Ҷ.",
                "One\nline after\nanother.\n\nAnother paragraph.",
                "## Heading *with* emphasis\n\ntext\n\n### Second\n\n#### Third",
                "*em* and **strong** and `code` and [a link](https://example.org/a_b?c=1&d=2).",
                "- one\n- two\n  - nested\n  - more\n- three",
                "1. one\n\n   with a paragraph\n\n2. two",
                "7. seven\n8. eight",
                "> quoted\n>\n> > deeper\n>\n> - list",
                "first\\\nsecond",
                "```\ncode <b> ``\n  indented\n```",
                "`` a ` b ``",
                "above\n\n---\n\nbelow",
                "2 \\* 3 \\_ \\[x\\] &lt;b&gt; &amp;amp; \\\\ \\`",
                "\\- no list\n\\# no heading\n1\\. no number\n2024\\. Year\n\\+ plus\n\\= no rule",
                "[+999 0000001](tel:+9990000001) *a*b **c**",
                "- item\n\n  > quoted in it\n- other"
            })
    void what_it_writes_renders_as_what_it_was_made_of(String markdown) {
        String html = Markdown.toHtml(markdown);
        assertThat(Markdown.toHtml(MarkdownWriter.of(html))).isEqualTo(html);
    }
}
