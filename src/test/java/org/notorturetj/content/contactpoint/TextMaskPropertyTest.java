package org.notorturetj.content.contactpoint;

import org.notorturetj.platform.text.markdown.Markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("proof")
class TextMaskPropertyTest {
    private static final String NOTE = "[removed]";

    @Property(tries = 1000)
    void nothing_that_is_masked_can_be_found_or_followed(@ForAll("texts") String markdown) {
        String html = Markdown.toHtml(markdown);

        String masked = TextMask.without(html, point -> true, NOTE);

        assertThat(ContactPoints.in(masked)).as(masked).isEmpty();
        assertThat(masked).doesNotContain("href=\"tel:", "href=\"https://wa.me", "href=\"mailto:");
    }

    @Property(tries = 1000)
    void masked_html_stays_html_and_what_is_masked_once_stays_so(@ForAll("texts") String markdown) {
        String masked = TextMask.without(Markdown.toHtml(markdown), point -> true, NOTE);

        for (String element : new String[] {"a", "p", "strong", "em", "li", "code"}) {
            assertThat(masked.split("<" + element + "[ >]", -1))
                    .as(masked)
                    .hasSameSizeAs(masked.split("</" + element + ">", -1));
        }
        assertThat(TextMask.without(masked, point -> true, NOTE)).isEqualTo(masked);
    }

    @Property(tries = 300)
    void a_text_without_what_is_masked_is_the_same_text(@ForAll("texts") String markdown) {
        String html = Markdown.toHtml(markdown);

        assertThat(TextMask.without(html, point -> false, NOTE)).isSameAs(html);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "96 000 00 17",
                        "+992 96 000 00 17",
                        "960000017",
                        "96 000",
                        "00 17",
                        "17",
                        "000",
                        "https://wa.me/992960000017",
                        "help@invented.example",
                        "@invented",
                        "t.me/invented",
                        "девяносто шесть ",
                        "ноль ",
                        "[x](tel:+992960000017)",
                        "[96 000](https://wa.me/992960000017)",
                        "[y](mailto:help@invented.example)",
                        "**",
                        "*",
                        "`",
                        "\n\n",
                        "\n",
                        "- ",
                        "> ",
                        "тел. ",
                        "221-00-17",
                        "&nbsp;",
                        "&#48;",
                        "Звоните ",
                        "12.03.2025 ",
                        "1 500 000 сомони ",
                        "ст. 143 ",
                        "№ 1-234/2025 ",
                        "<",
                        ">",
                        "О",
                        "оо",
                        "https://example.org/ ",
                        "а",
                        ". ",
                        ", ",
                        " ",
                        "-",
                        "(",
                        ")",
                        "/")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
