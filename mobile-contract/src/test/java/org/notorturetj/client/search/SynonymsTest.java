package org.notorturetj.client.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The table of what is looked for together. */
class SynonymsTest {
    private final List<String[]> rows = Table.read("synonyms.tsv");

    @Test
    void each_group_has_its_id_and_all_three_languages() {
        Set<String> ids = new HashSet<>();
        for (String[] row : rows) {
            assertEquals(4, row.length, row[0]);
            assertTrue(ids.add(row[0]), row[0]);
        }
        assertTrue(rows.size() >= 100, "there are " + rows.size());
    }

    @Test
    void no_phrase_is_made_of_stop_words_or_too_long() {
        String[] languages = {"tg", "ru", "en"};
        for (String[] row : rows) {
            for (int i = 0; i < languages.length; i++) {
                for (String phrase : row[i + 1].split(";", -1)) {
                    int terms = Analyzer.terms(phrase, languages[i]).size();
                    assertFalse(terms == 0 || terms > 5, row[0] + ": " + phrase);
                }
            }
        }
    }

    @Test
    void a_word_of_one_language_finds_those_of_the_others_in_every_group() {
        for (String[] row : rows) {
            String first = row[1].split(";", -1)[0];
            Query query = Analyzer.query(first + " ", "tg");
            Set<String> languages = new HashSet<>();
            query.parts().stream()
                    .flatMap(part -> part.alternatives().stream())
                    .filter(each -> each.origin() == Origin.SYNONYM)
                    .forEach(each -> languages.add(each.language()));
            query.parts().stream()
                    .flatMap(part -> part.alternatives().stream())
                    .filter(each -> each.origin() == Origin.TYPED)
                    .forEach(each -> languages.add(each.language()));
            assertTrue(languages.containsAll(Set.of("ru", "en")), row[0] + " " + query.parts());
        }
    }
}
