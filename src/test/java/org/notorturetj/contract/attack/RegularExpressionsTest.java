package org.notorturetj.contract.attack;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.contract.attack.RegularExpressions.Expression;

import static org.assertj.core.api.Assertions.assertThat;

/** No text can keep one of our regular expressions busy, or end the stack. */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegularExpressionsTest {
    private static final int AT_LEAST = 60;

    /** Two pictures, each as a path of a class and of a method, and four filters. */
    private static final int AT_LEAST_OF_FRAMEWORK = 7;

    @Test
    @Tag("proof")
    void the_cost_of_a_regular_expression_grows_with_the_text_and_not_faster() {
        Map<String, Expression> all = RegularExpressions.all();
        Map<String, String> faults = new TreeMap<>();
        all.forEach(
                (where, expression) ->
                        new Trial(expression).fault().ifPresent(fault -> faults.put(where, fault)));

        assertThat(faults).isEmpty();
        assertThat(RegularExpressions.missed(all)).isEmpty();
        assertThat(all).hasSizeGreaterThan(AT_LEAST);
    }

    @Test
    void nor_does_that_of_a_pattern_which_the_framework_makes() {
        Map<String, Expression> all = FrameworkPatterns.all(RegularExpressions.names());

        all.forEach(
                (where, expression) ->
                        assertThat(new Trial(expression).fault()).as(where).isEmpty());
        assertThat(all).hasSizeGreaterThan(AT_LEAST_OF_FRAMEWORK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/qr/{lang}.png", "/{name}-{number}", "/{lang:[a-z]+}.png"})
    void a_path_with_something_behind_an_unbounded_parameter_is_noticed(String path) {
        assertThat(FrameworkPatterns.ofTemplate(path).values())
                .anySatisfy(pattern -> assertThat(new Trial(pattern).fault()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+b",
                "(a|aa)+$",
                "вступи\\p{L}* в силу",
                "(.*)(.*)(.*),x",
                "\\s+$",
                "(?:a|b)*"
            })
    void what_can_be_kept_busy_is_noticed(String pattern) {
        assertThat(new Trial(new Expression(Pattern.compile(pattern), true)).fault()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a-z0-9]{1,100}", "a{0,9}b", "[^\n]*\n|[^\n]+", "вступи\\p{L}{0,20} в"})
    void what_cannot_be_kept_busy_is_let_through(String pattern) {
        assertThat(new Trial(new Expression(Pattern.compile(pattern), true)).fault()).isEmpty();
    }
}
