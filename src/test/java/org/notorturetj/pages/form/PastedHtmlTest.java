package org.notorturetj.pages.form;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What Word and browsers put into the clipboard becomes Markdown, and nothing else comes along. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastedHtmlTest {
    /** As Word writes it: its own styles and namespaces, comments, lines that end anywhere. */
    private static final String WORD =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"
            xmlns="http://www.w3.org/TR/REC-html40"><head>
            <style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman"} --></style>
            </head><body lang=RU><!--StartFragment-->
            <h1>Что решил\r
            суд</h1>
            <p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=RU>Суд <b>отпустил</b>\r
            человека.<o:p></o:p></span></p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoNormal><i>Решение</i> <del>не</del> вступит <span\r
            style='display:none;mso-hide:all'>скрыто</span>в силу.</p>
            <ul><li>Ҷавоб</li><li><a href="https://www.example.org/a">здесь</a></li></ul>
            <!--EndFragment--></body></html>
            """;

    @Test
    void a_text_of_word_keeps_headings_lists_links_and_what_is_bold_or_slanted() {
        assertThat(PastedHtml.markdown(WORD).strip())
                .isEqualTo(
                        """
                        ## Что решил суд

                        Суд **отпустил** человека.

                        *Решение* вступит в силу.

                        - Ҷавоб
                        - [здесь](<https://www.example.org/a>)""");
    }

    @Test
    void what_was_deleted_or_hidden_stays_behind() {
        assertThat(PastedHtml.markdown(WORD))
                .doesNotContain("скрыто", "MsoNormal", "Times", " не ", "<span", "<o:p");
    }

    /** Google Docs wraps all of it in a bold element that is not bold. */
    @Test
    void bold_that_is_not_bold_is_none() {
        assertThat(
                        PastedHtml.markdown(
                                        "<b style=\"font-weight: normal\"><p><span>Матн</span></p></b>")
                                .strip())
                .isEqualTo("Матн");
    }

    @Test
    void what_would_run_or_deceive_is_no_link() {
        assertThat(
                        PastedHtml.markdown(
                                "<p><a href=\"javascript:alert(1)\">слово</a>"
                                        + "<script>alert(1)</script><img src=x onerror=alert(1)></p>"))
                .contains("слово")
                .doesNotContain("javascript", "alert", "onerror");
    }

    @Test
    void soft_hyphens_and_spaces_of_no_width_are_gone() {
        assertThat(PastedHtml.markdown("<p>Сар\u00adлав\u200bҳа&nbsp;аст</p>").strip())
                .isEqualTo("Сарлавҳа аст");
    }
}
