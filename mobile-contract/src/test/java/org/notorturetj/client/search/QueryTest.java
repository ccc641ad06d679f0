package org.notorturetj.client.search;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a query looks for, however it was typed. */
class QueryTest {
    /** What is typed, a term of what is meant, and why it is looked for. */
    private static final String[][] MEANT = {
        {"шиканча", "шиканча", "TYPED"},
        {"шиканљаи", "шиканча", "TYPED"},
        {"shikanja", "шиканча", "LATIN"},
        {"shikancha", "шиканча", "LATIN"},
        {"huquqi", "хукук", "LATIN"},
        {"ḥuquq", "хукук", "LATIN"},
        {"tojikiston", "точикистон", "LATIN"},
        {"pytki", "пытк", "LATIN"},
        {"pitki", "пытк", "LATIN"},
        {"zaderzhanie", "задержа", "LATIN"},
        {"prizyvnik", "призывник", "LATIN"},
        {"militsiya", "милиц", "LATIN"},
        {"miliciya", "милиц", "LATIN"},
        {"pozhalovat'sya", "жалоб", "LATIN"},
        {"davatshavanda", "дават", "LATIN"},
        {"advokat", "адвокат", "LATIN"},
        {"tyurma", "тюрьм", "LATIN"},
        {"yurist", "юрист", "LATIN"},
        {"gsnrb", "пытк", "KEYBOARD"},
        {"GSNRB", "пытк", "KEYBOARD"},
        {"ibrfyxf", "шиканча", "KEYBOARD"},
        {"ibrfysf", "шиканча", "KEYBOARD"},
        {";fkj,f", "жалоб", "KEYBOARD"},
        {"шиканыа", "шиканча", "KEYBOARD"},
        {"пҷтки", "пытк", "KEYBOARD"},
        {"цонун", "конун", "KEYBOARD"},
        {"ещкегку", "tortur", "KEYBOARD"},
        {"дфцнук", "lawyer", "KEYBOARD"},
        {"lawyer", "адвокат", "SYNONYM"},
        {"пытки", "шиканча", "SYNONYM"},
        {"pytki", "tortur", "SYNONYM"},
        {"gsnrb", "tortur", "SYNONYM"},
        {"даъватшаванда", "conscript", "SYNONYM"},
        {"conscript", "призывник", "SYNONYM"},
    };

    @Test
    void a_word_is_understood_as_typed_in_any_letters_on_any_keys_and_in_any_language() {
        for (String[] each : MEANT) {
            Optional<Alternative> found = find(Analyzer.query(each[0], "tg"), each[1]);
            assertTrue(found.isPresent(), () -> each[0] + ": " + each[1]);
            assertEquals(each[2], found.get().origin().name(), each[0]);
        }
    }

    @Test
    void a_phrase_means_what_a_word_means_and_the_other_way_round() {
        Query phrase = Analyzer.query("вакили дафо", "tg");
        assertEquals(2, phrase.parts().size());
        for (QueryPart part : phrase.parts()) {
            assertTrue(
                    part.alternatives().stream()
                            .anyMatch(each -> each.terms().equals(List.of("lawyer"))));
        }
        assertTrue(
                Analyzer.query("адвокат", "ru").parts().get(0).alternatives().stream()
                        .anyMatch(each -> each.terms().equals(List.of("вакил", "дафо"))));
        assertTrue(find(Analyzer.query("lawyer for free", "en"), "legal").isPresent());
    }

    @Test
    void the_last_word_may_be_a_beginning_unless_a_space_follows() {
        assertTrue(has(Analyzer.query("дастгирку", "tg"), Origin.PREFIX));
        assertFalse(has(Analyzer.query("дастгирку ", "tg"), Origin.PREFIX));
        Query two = Analyzer.query("адвокат дастги", "tg");
        assertFalse(two.parts().get(0).alternatives().stream().anyMatch(Alternative::isPrefix));
        assertTrue(two.parts().get(1).alternatives().stream().anyMatch(Alternative::isPrefix));
    }

    @Test
    void words_that_say_nothing_are_left_out_or_count_little() {
        Query query = Analyzer.query("как подать жалобу", "ru");
        assertEquals(
                List.of("подать", "жалобу"), query.parts().stream().map(QueryPart::word).toList());
        assertTrue(query.parts().get(0).weight() < query.parts().get(1).weight());
        assertTrue(Analyzer.query("как быть с ней ", "ru").isEmpty());
        assertTrue(Analyzer.query("?! \"«» 🙂", "ru").isEmpty());
        assertEquals(
                List.of("zaderzhali"),
                Analyzer.query("chto esli zaderzhali", "ru").parts().stream()
                        .map(QueryPart::word)
                        .toList());
        // Something may still begin like a stop word.
        assertFalse(Analyzer.query("как", "ru").isEmpty());
    }

    @Test
    void a_word_as_typed_counts_more_than_any_guess() {
        for (String typed : List.of("шиканча", "пытки", "torture")) {
            List<Alternative> all = Analyzer.query(typed, "tg").parts().get(0).alternatives();
            assertEquals(Origin.TYPED, all.get(0).origin());
            assertEquals(1.0, all.get(0).weight());
            assertTrue(
                    all.stream()
                            .filter(each -> each.origin() != Origin.TYPED)
                            .allMatch(each -> each.weight() < 1 && each.weight() > 0));
        }
    }

    private static boolean has(Query query, Origin origin) {
        return query.parts().stream()
                .flatMap(part -> part.alternatives().stream())
                .anyMatch(each -> each.origin() == origin);
    }

    private static Optional<Alternative> find(Query query, String term) {
        return query.parts().stream()
                .flatMap(part -> part.alternatives().stream())
                .filter(each -> !each.isPrefix() && each.terms().contains(term))
                .findFirst();
    }
}
