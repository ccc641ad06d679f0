package org.notorturetj.importing.body;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyReaderTest {
    @Test
    void what_word_has_left_goes_and_its_words_stay() {
        OldBody body =
                read(
                        "<p class=\"MsoNormal\" style=\"margin:0\"><span lang=\"RU\">Слова<b>"
                                + " закона</b> и&nbsp;права<o:p></o:p></span></p><!--[if gte mso"
                                + " 9]><xml>x</xml><![endif]-->"
                                + "<style>p.Mso{}</style><script>x()</script>");
        assertThat(body.markdown()).isEqualTo("Слова **закона** и права");
        assertThat(body.losses()).containsExactly(Loss.WORD);
        assertThat(body.kept()).isEqualTo(4).isEqualTo(body.words());
    }

    @Test
    void rows_of_a_table_are_items_with_their_links() {
        OldBody body =
                read(
                        "<table><tr><th>Год</th><th>Дел</th></tr><tr><td><p>2014</p></td>"
                                + "<td><a href=\"https://example.org/a\">7</a></td></tr></table>");
        assertThat(body.markdown()).isEqualTo("- Год; Дел\n- 2014; [7](<https://example.org/a>)");
        assertThat(body.losses()).containsExactly(Loss.TABLE);
        assertThat(body.kept()).isEqualTo(body.words());
    }

    @Test
    void a_table_within_a_table_is_words_of_its_cell() {
        OldBody body =
                read(
                        "<table><tr><td>1<table><tr><td>2</td><td>3</td></tr></table></td>"
                                + "<td>4</td></tr></table>");
        assertThat(body.markdown().replaceAll(" +", " ")).isEqualTo("- 1 2 3; 4");
        assertThat(body.kept()).isEqualTo(body.words());
    }

    @Test
    void what_was_framed_is_a_link() {
        OldBody body = read("<p>Смотрите</p><iframe src=\"//video.example/7?x=1\"></iframe>");
        assertThat(body.markdown())
                .isEqualTo("Смотрите\n\n[video.example/7](<https://video.example/7?x=1>)");
        assertThat(body.losses()).containsExactly(Loss.FRAME);
    }

    @Test
    void footnotes_keep_number_and_words_and_anchors_their_words() {
        OldBody body =
                read(
                        "<p>Слова<a href=\"#fn1\">[1]</a>, <a href=\"#top\">вверх</a></p>"
                                + "<p id=\"fn1\">1. Закон</p>");
        assertThat(body.markdown()).isEqualTo("Слова\\[1\\], вверх\n\n1\\. Закон");
        assertThat(body.losses()).containsExactlyInAnyOrder(Loss.FOOTNOTE, Loss.ANCHOR);
    }

    @Test
    void pictures_and_documents_are_named_and_links_of_the_site_are_paths() {
        OldBody body =
                read(
                        "<p>Фото: <img src=\"/files/a.jpg\" alt=\"Зал [1]\"></p><p><a"
                                + " href=\"/files/b.pdf\">PDF</a> <a"
                                + " href=\"/node/7\">дальше</a></p><img"
                                + " src=\"data:image/png;base64,AA\"><img"
                                + " src=\"https://other.example/x.png\">");
        assertThat(body.markdown())
                .isEqualTo(
                        "Фото: ![Зал \\[1\\]](<file:/files/a.jpg>)\n\n"
                                + "PDF [дальше](<https://old.example/node/7>)");
        assertThat(body.files()).containsExactly("/files/a.jpg", "/files/b.pdf");
        assertThat(body.losses()).containsExactly(Loss.PICTURE);
    }

    @Test
    void headings_boxes_and_lines_are_what_texts_have() {
        OldBody body =
                read(
                        "<div><h1>Раз</h1><h5><b>Два</b></h5><div><div>три<br><br>четыре</div>пять</div></div>");
        assertThat(body.markdown()).isEqualTo("## Раз\n\n#### Два\n\nтри\\\n\\\nчетыре\n\nпять");
        assertThat(body.losses()).containsExactly(Loss.HEADING);
    }

    @Test
    void links_that_run_something_lose_their_address() {
        OldBody body = read("<p><a href=\"javascript:alert(1)\">Слово</a></p>");
        assertThat(body.markdown()).isEqualTo("Слово");
        assertThat(body.losses()).containsExactly(Loss.LINK);
    }

    @Test
    void stress_that_markdown_cannot_have_goes_before_readers_see_asterisks() {
        OldBody body = read("<p>слово<b>«в слове»</b>слово <b> </b></p>");
        assertThat(body.markdown()).isEqualTo("слово«в слове»слово");
        assertThat(body.losses()).containsExactly(Loss.STRESS);
        assertThat(body.kept()).isEqualTo(body.words());
    }

    @Test
    void a_word_that_is_gone_is_counted() {
        assertThat(Words.kept("раз два два три", "два три раз")).isEqualTo(3);
        assertThat(Words.count("раз два два три")).isEqualTo(4);
    }

    private static OldBody read(String html) {
        return BodyReader.read(
                Jsoup.parseBodyFragment("<div>" + html + "</div>").body().child(0),
                link -> link.startsWith("/") && !link.startsWith("//") ? link : "",
                "https://old.example");
    }
}
