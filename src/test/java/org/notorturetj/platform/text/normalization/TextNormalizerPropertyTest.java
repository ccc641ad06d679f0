package org.notorturetj.platform.text.normalization;

import java.text.Normalizer;

import org.jsoup.parser.Parser;
import org.notorturetj.platform.text.markdown.Markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("proof")
class TextNormalizerPropertyTest {
    @Property(tries = 3000)
    void it_is_nfkc_without_what_is_invisible(@ForAll("texts") String text) {
        String normal = TextNormalizer.plain(text).text();

        assertThat(digits(normal)).isEqualTo(digits(nfkcOfVisible(text)));
    }

    @Property(tries = 3000)
    void a_form_is_that_of_the_jdk_while_marks_are_few_and_stays_what_it_is(
            @ForAll("texts") String text, @ForAll @IntRange(max = 40) int more) {
        String marked = text + "\u0316\u0344".repeat(more) + text;
        for (UnicodeForm form : UnicodeForm.values()) {
            String once = form.of(marked);
            assertThat(form.of(once)).isEqualTo(once);
            if (StreamSafeText.of(marked).equals(marked)) {
                assertThat(once)
                        .isEqualTo(
                                Normalizer.normalize(marked, Normalizer.Form.valueOf(form.name())));
            }
        }
    }

    @Property(tries = 3000)
    void sources_stand_in_the_order_of_the_text_and_inside_the_original(
            @ForAll("texts") String text) {
        TrackedText made = TextNormalizer.lowerCase(TextNormalizer.markdown(text));
        int before = 0;
        for (int i = 0; i < made.text().length(); i++) {
            assertThat(made.originalStart(i)).isBetween(before, text.length() - 1);
            assertThat(made.originalEnd(i)).isBetween(made.originalStart(i) + 1, text.length());
            before = made.originalStart(i);
        }
    }

    /** What is accepted shows the same to a reader of the Markdown, of the HTML and of the text. */
    @Property(tries = 5000)
    void what_is_accepted_hides_nothing_when_it_is_rendered(@ForAll("texts") String text) {
        if (HiddenCharacters.firstIn(text).isEmpty()) {
            String html = Markdown.toHtml(text);
            // the sanitizer writes some symbols as entities; readers never see those
            String shown = Parser.unescapeEntities(html, false);
            assertThat(HiddenCharacters.firstIn(shown)).as(html).isEmpty();
            assertThat(HiddenCharacters.firstIn(Markdown.toPlainText(html))).as(html).isEmpty();
        }
    }

    /** The digits of other scripts are compared by their value, which NFKC does not unify. */
    @SuppressWarnings("CharacterGetNumericValue")
    private static String digits(String text) {
        var result = new StringBuilder();
        text.codePoints()
                .map(
                        character -> {
                            int value = Character.getNumericValue(character);
                            boolean number =
                                    Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
                                            || Character.getType(character)
                                                    == Character.OTHER_NUMBER;
                            return number && value >= 0 && value <= 9 ? '0' + value : character;
                        })
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static String nfkcOfVisible(String text) {
        var visible = new StringBuilder();
        text.codePoints()
                .filter(character -> !HiddenCharacters.isInvisible(character))
                .forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFKC);
    }

    /** Any characters, and what is composed, decoded or hidden, mixed. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "и",
                        "\u0306",
                        "a",
                        "\u0301",
                        "\u0316",
                        "ㄱ",
                        "\u1100",
                        "\u1161",
                        "\u11A8",
                        "가",
                        "ｶ",
                        "\uFF9E",
                        "か",
                        "\u3099",
                        "１",
                        "٣",
                        "²",
                        "ﬁ",
                        "№",
                        "…",
                        "½",
                        "\u00A0",
                        "\u200B",
                        "\u202E",
                        "\u00AD",
                        "\uFE0F",
                        "☎",
                        "\uFE60",
                        "\uD83D\uDD4A",
                        "&",
                        "#",
                        "8238",
                        ";",
                        "&#8238;",
                        "&amp;",
                        "&shy;",
                        "&Tab;",
                        "\\",
                        "\\&",
                        "%",
                        "E2",
                        "%E2%80%AE",
                        "%26",
                        "x202E",
                        "[",
                        "](",
                        ")",
                        "<",
                        ">",
                        "*",
                        "`",
                        "\n",
                        "\n\n",
                        "- ",
                        "https://a.example/",
                        "&#13;",
                        "&NewLine;");
        return Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(20)
                .map(list -> String.join("", list));
    }
}
