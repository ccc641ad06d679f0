package org.notorturetj.client.search;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HighlighterTest {
    private static final String LONG =
            "Аввал ором шавед ва ба хонавода хабар диҳед. ".repeat(30)
                    + "Шиканҷаи маҳбусон ҷиноят аст, адвокатро даъват кунед. "
                    + "Баъд ҳама чизро нависед. ".repeat(30);

    @Test
    void every_word_that_answers_is_marked_in_the_form_in_which_it_stands() {
        Fragment fragment =
                Highlighter.fragment(
                        "Пытки запрещены: никого не пытали.", "ru", query("gsnrb"), 100);
        assertEquals(
                "<mark>Пытки</mark> запрещены: никого не <mark>пытали</mark>.", fragment.html());
    }

    @Test
    void the_piece_with_most_of_the_words_is_taken() {
        Fragment fragment = Highlighter.fragment(LONG, "tg", query("шиканча адвокат"), 120);
        assertTrue(fragment.html().contains("<mark>Шиканҷаи</mark>"), fragment.html());
        assertTrue(fragment.html().contains("<mark>адвокатро</mark>"), fragment.html());
        assertTrue(fragment.text().startsWith("…") && fragment.text().endsWith("…"));
        assertTrue(fragment.text().length() <= 122, fragment.text());
    }

    @Test
    void without_a_match_it_is_the_beginning() {
        Fragment fragment = Highlighter.fragment(LONG, "tg", query("cat"), 30);
        assertEquals("Аввал ором шавед ва ба…", fragment.html());
        assertEquals("", Highlighter.fragment("", "tg", query("cat"), 30).html());
    }

    @Test
    void nothing_of_a_text_becomes_markup() {
        String text = "<script>alert('torture')</script> & \"<mark>";
        assertEquals(
                "&lt;script&gt;alert(&#39;<mark>torture</mark>&#39;)&lt;/script&gt; &amp; &quot;&lt;mark&gt;",
                Highlighter.fragment(text, "en", query("torture"), 100).html());
    }

    @Test
    void a_synonym_of_two_words_is_marked_only_where_both_are() {
        Query query = query("адвокат");
        assertEquals(
                "<mark>Вакили</mark> <mark>дафоъ</mark> омад",
                Highlighter.fragment("Вакили дафоъ омад", "tg", query, 100).html());
        assertEquals(
                "Вакили парламент",
                Highlighter.fragment("Вакили парламент", "tg", query, 100).html());
    }

    private static Query query(String typed) {
        return Analyzer.query(typed, "tg");
    }
}
