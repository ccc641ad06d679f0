package org.notorturetj.search.relevance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.client.search.index.Hit;
import org.notorturetj.client.search.index.OfflineSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How good the phone's search is, held by a floor: {@code mvn test -Dtest=PhoneRelevanceTest
 * -Drelevance.print} prints all numbers, {@code -Drelevance.sets=blind} those of the queries that
 * nothing was tuned with (docs/lab/21).
 */
@Tag("proof")
class PhoneRelevanceTest {
    private static final double LEAST_GAIN = 0.85;
    private static final double LEAST_RECALL = 0.92;

    /** What a search is tried with first, and where it must lead. */
    private static final Map<String, List<String>> FIRST =
            Map.of(
                    "точикистон", List.of("about", "media-strategy"),
                    "шиканча", List.of("is-this-torture", "how-to-complain"),
                    "хукуки инсон",
                            List.of(
                                    "universal-declaration-of-human-rights",
                                    "complaints-to-the-un"),
                    "huquqi inson",
                            List.of(
                                    "universal-declaration-of-human-rights",
                                    "complaints-to-the-un"),
                    "pytki", List.of("is-this-torture", "how-to-complain"),
                    "detained conscript", List.of("conscripts-and-round-ups"));

    private final Map<String, OfflineSearch> phones = new HashMap<>();

    PhoneRelevanceTest() throws Exception {
        for (String language : List.of("tg", "ru", "en")) {
            phones.put(language, OfflineSearch.of(language, StarterRecords.of(language)));
        }
    }

    @Test
    void judged_queries_find_what_answers_them() throws Exception {
        String sets = System.getProperty("relevance.sets", "early,late");
        List<JudgedQuery> queries = JudgedQuery.of(Set.of(sets.split(",", -1)));
        Scores scores = Scores.of(queries, query -> names(query.language(), query.typed()));
        if (System.getProperty("relevance.print") != null) {
            System.out.println(scores);
        }
        assertThat(scores.gain("all")).as("nDCG@10").isBetween(LEAST_GAIN, 1.0);
        assertThat(scores.recall("all")).as("recall@10").isBetween(LEAST_RECALL, 1.0);
        for (String language : phones.keySet()) {
            assertThat(scores.gain(language)).as(language).isBetween(LEAST_GAIN - 0.04, 1.0);
        }
    }

    @Test
    void there_are_fifty_queries_of_each_language_and_thirty_that_nothing_was_tuned_with()
            throws Exception {
        List<JudgedQuery> queries = JudgedQuery.of(Set.of("early", "late"));
        for (String language : phones.keySet()) {
            assertThat(queries)
                    .filteredOn(it -> it.language().equals(language))
                    .hasSizeGreaterThanOrEqualTo(50);
        }
        assertThat(JudgedQuery.of(Set.of("blind"))).hasSize(30);
    }

    @Test
    void what_people_are_known_to_type_leads_to_the_right_text_in_every_language() {
        FIRST.forEach(
                (typed, wanted) ->
                        phones.keySet()
                                .forEach(
                                        language ->
                                                assertThat(names(language, typed).get(0))
                                                        .as(language + ": " + typed)
                                                        .isIn(wanted)));
    }

    private List<String> names(String language, String typed) {
        return phones.get(language).find(typed, 10).hits().stream().map(Hit::id).toList();
    }
}
