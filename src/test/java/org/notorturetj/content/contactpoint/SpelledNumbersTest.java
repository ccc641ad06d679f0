package org.notorturetj.content.contactpoint;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.TG;

/** Texts of lines name no telephone number, whose place is in channels. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpelledNumbersTest {
    @Inject Given given;

    @AfterEach
    void clean_up() {
        given.noMore();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 55 501-02-03.",
                "Call 501 02 03.",
                "Call +999 (55) 501 02 03.",
                "Call 90 000 11 22 33."
            })
    void a_text_with_any_telephone_number_is_rejected(String words) {
        String line = lineDescribedAs(words);

        assertThatThrownBy(() -> given.published(line, TG))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> {
                            assertThat(refused.violations().get(0).member())
                                    .isEqualTo("description");
                            assertThat(refused.toString()).doesNotContain("501", "11 22");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Strategy 2024-2030.", "Since 20.01.2024, 09:00-18:00.", "Article 5."})
    void years_dates_and_hours_are_not_telephone_numbers(String words) {
        given.published(lineDescribedAs(words), TG);
    }

    private String lineDescribedAs(String words) {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts("+999555010203"));
        Map<String, Object> text = new HashMap<>(Invented.lineText(TG));
        text.put("description", words);
        given.text(line, TG, text);
        return line;
    }
}
