package org.notorturetj.contract.smoke;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PossibleValuesTest {
    @ParameterizedTest
    @CsvSource({
        "'^waiting|approved|taken_back$', 'waiting,approved,taken_back'",
        "'^TJ-(DU|GB)$', 'TJ-DU,TJ-GB'",
        "'^(server|[0-9a-z]{16})$', server",
    })
    void a_pattern_is_taken_apart(String pattern, String words) {
        assertThat(PossibleValues.alternatives(pattern))
                .isEqualTo(Arrays.asList(words.split(",", -1)));
    }

    @ParameterizedTest
    @CsvSource({"'^[a-z0-9]+(-[a-z0-9]+)*$'", "'^([01][0-9]|2[0-3]):[0-5][0-9]$'", "''"})
    void a_pattern_of_something_else_has_no_alternatives(String pattern) {
        assertThat(PossibleValues.alternatives(pattern)).isEmpty();
    }

    @Test
    void a_list_is_asked_for_with_each_of_its_words() throws Exception {
        assertThat(PossibleValues.closed(schema("{'items':{'pattern':'^urgent|digest$'}}")))
                .isEqualTo(List.of(List.of("urgent"), List.of("digest")));
    }

    @Test
    void a_number_is_tried_at_its_bounds_and_a_word_as_in_its_example() throws Exception {
        assertThat(PossibleValues.open(schema("{'minimum':1,'maximum':100,'examples':[20]}")))
                .isEqualTo(List.of(1, 100));
        assertThat(PossibleValues.open(schema("{'examples':['TJ-KT']}")))
                .isEqualTo(List.of("TJ-KT"));
    }

    private static JsonNode schema(String json) throws Exception {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}
