package org.notorturetj.client.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes one term, and what must not. */
class TermsTest {
    @Test
    void all_forms_of_a_word_are_one_term() throws IOException {
        List<WordGroup> groups = WordGroup.read("same.tsv");
        assertTrue(groups.size() > 45);
        for (WordGroup group : groups) {
            String term = group.term(group.words().get(0));
            for (String word : group.words()) {
                assertEquals(term, group.term(word), word);
            }
        }
    }

    @Test
    void words_that_look_alike_stay_apart() throws IOException {
        List<WordGroup> groups = WordGroup.read("different.tsv");
        assertTrue(groups.size() > 45);
        for (WordGroup group : groups) {
            Map<String, String> known = new HashMap<>();
            for (String word : group.words()) {
                assertNull(known.put(group.term(word), word), () -> word + " of " + group);
            }
        }
    }

    @Test
    void a_term_says_where_its_word_stands_in_the_text_as_written() {
        String text = "Дар кӯча «шиканља»: но\u00adмаи и\u0306од. Статья 143¹";
        List<Term> terms = Analyzer.terms(text, "tg");
        assertEquals(
                List.of("кӯча", "шиканља", "но\u00adмаи", "и\u0306од", "Статья", "143", "¹"),
                terms.stream().map(each -> text.substring(each.start(), each.end())).toList());
        assertEquals(1, terms.get(0).position());
        assertEquals("куча", terms.get(0).word());
    }

    @Test
    void stop_words_are_not_terms_but_count_as_places() {
        List<Term> terms = Analyzer.terms("the lawyer and the doctor", "en");
        assertEquals("[lawyer@4-10, doctor@19-25]", terms.toString());
        assertEquals(4, terms.get(1).position());
        assertEquals(List.of(), Analyzer.terms("дар бораи он", "tg").subList(1, 1));
    }

    @Test
    void a_word_in_letters_of_two_scripts_that_look_alike_is_written_in_one() {
        assertEquals("пытк", new WordGroup("ru", List.of()).term("пыTки"));
        assertEquals("polic", new WordGroup("ru", List.of()).term("роlice"));
        assertEquals("[covid@0-5, жар@5-8]", Analyzer.terms("covidжар", "ru").toString());
    }

    @Test
    void to_call_is_not_to_beat() {
        assertEquals("[занг@0-4]", Analyzer.terms("занг занед", "tg").toString());
        assertEquals("[зад@5-8]", Analyzer.terms("маро зад", "tg").toString());
    }
}
