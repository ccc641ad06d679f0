package org.notorturetj.search;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.search.index.SearchableText;
import org.notorturetj.search.match.Marks;
import org.notorturetj.search.match.Marks.Mark;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptsTest {
    @Test
    void everything_but_the_marks_is_escaped() {
        String text = "<script>\"a\" & 'b'</script>";
        assertThat(MarkedText.html(text, List.of(new Mark(0, 8, 0))))
                .isEqualTo(
                        "<mark>&lt;script&gt;</mark>&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
    }

    @Test
    void marks_that_overlap_or_lie_beyond_the_text_are_left_out() {
        assertThat(
                        MarkedText.html(
                                "abcdef",
                                List.of(new Mark(0, 3, 0), new Mark(2, 4, 1), new Mark(5, 9, 0))))
                .isEqualTo("<mark>abc</mark>def");
    }

    @Test
    void a_piece_of_the_lead_is_one_of_its_lines() {
        String lead = "First line of it\nAsk for a lawyer at once\nAnother line";
        int at = lead.indexOf("lawyer");
        assertThat(pieces(lead, "", List.of(new Mark(at, at + 6, 0)), List.of()))
                .containsExactly("Ask for a <mark>lawyer</mark> at once");
    }

    @Test
    void a_piece_of_a_long_text_has_whole_words_and_says_what_is_left_out() {
        String body = "word ".repeat(100) + "lawyer" + " more".repeat(100);
        int at = body.indexOf("lawyer");
        assertThat(pieces("", body, List.of(), List.of(new Mark(at, at + 6, 0))))
                .singleElement()
                .asString()
                .startsWith("…word ")
                .contains(" <mark>lawyer</mark> more")
                .endsWith("more…")
                .hasSizeLessThan(220);
    }

    @Test
    void the_piece_with_most_words_of_the_query_is_chosen() {
        String body = "lawyer " + "x ".repeat(200) + "free lawyer " + "y ".repeat(200) + "free";
        int both = body.indexOf("free lawyer");
        List<Mark> marks =
                List.of(
                        new Mark(0, 6, 0),
                        new Mark(both, both + 4, 1),
                        new Mark(both + 5, both + 11, 0));
        assertThat(pieces("", body, List.of(), marks))
                .anySatisfy(
                        piece ->
                                assertThat(piece)
                                        .contains("<mark>free</mark> <mark>lawyer</mark>"));
    }

    private static List<String> pieces(
            String lead, String body, List<Mark> inLead, List<Mark> inBody) {
        return Excerpts.of(
                new SearchableText("Title", lead, "", body, List.of("Title")),
                new Marks(List.of(), inLead, List.of(), inBody, true));
    }
}
