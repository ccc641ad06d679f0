package org.notorturetj.platform.filter;

import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.contract.Contract;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.notorturetj.support.http.Problems.assertProblem;

/** A path that no operation can have costs nothing: it is refused before it is looked at. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LongPathsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z0-9]+)}");

    /** As long as a request line may be. */
    private static final int LONGEST_LINE = 16_000;

    /** A parameter without a declared length is a closed list of words, or a number. */
    private static final int LONGEST_WORD = 40;

    private static final int ESCAPED = "%61".length();

    /**
     * Some 16 s of processor on the machine that it was found on; refused it takes one millisecond.
     */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject Signer signer;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sync/qr/",
                "/v1/",
                "/feeds/tg/",
                "/desk/v1/documents/",
                "/docs/",
                "/problems/",
                "/"
            })
    void a_path_longer_than_any_of_the_contracts_is_unknown(String start) {
        String path = start + "a".repeat(LONGEST_LINE);

        assertTimeoutPreemptively(
                SOON, () -> assertProblem(given().get(path), ProblemType.UNKNOWN_PATH, "aaaaaa"));
        // whatever looks at paths later would say that there is no such method
        assertThat(given().noFilters().request("BREW", path).statusCode()).isEqualTo(404);
    }

    /** What else is wrong with it would be said by those that look later, and be counted. */
    @ParameterizedTest
    @ValueSource(strings = {"BREW", "DELETE"})
    void it_is_refused_before_its_method_is_looked_at(String method) {
        String start = "/v1/ru/articles/";
        String fits = start + "a".repeat(RequestLineFilter.LONGEST_PATH - start.length());
        assertThat(given().noFilters().request(method, fits).statusCode()).isEqualTo(405);

        assertProblem(
                given().noFilters().request(method, fits + "a"),
                ProblemType.UNKNOWN_PATH,
                "aaaaaa");
    }

    @ParameterizedTest
    @EnumSource
    void no_path_of_the_contracts_is_longer_even_with_every_character_escaped(Contract contract) {
        contract.current()
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                assertThat(longest(contract, path.getKey(), path.getValue()))
                                        .as(path.getKey())
                                        .isLessThan(RequestLineFilter.LONGEST_PATH));
    }

    @ParameterizedTest
    @CsvSource({"tg.png, 200", "ru.svg, 200", "tg, 404", "xx.png, 400", "tg.gif, 404", ".png, 404"})
    void the_cards_are_where_they_were(String name, int status) {
        given().get("/v1/sync/qr/" + name).then().statusCode(status);
    }

    @Test
    void an_end_behind_a_long_name_is_looked_for_once() {
        String name = "a".repeat(RequestLineFilter.LONGEST_PATH - "/v1/sync/qr/".length());

        assertProblem(given().get("/v1/sync/qr/" + name), ProblemType.UNKNOWN_PATH, name);
    }

    private static int longest(Contract contract, String path, JsonNode operations) {
        return PARAMETER
                        .matcher(path)
                        .replaceAll(name -> "a".repeat(length(contract, operations, name)))
                        .length()
                * ESCAPED;
    }

    private static int length(Contract contract, JsonNode operations, MatchResult name) {
        int longest = 0;
        for (JsonNode operation : operations) {
            for (JsonNode reference : operation.path("parameters")) {
                JsonNode parameter = resolved(contract, reference);
                if (parameter.path("name").asText().equals(name.group(1))) {
                    JsonNode length =
                            resolved(contract, parameter.path("schema")).path("maxLength");
                    longest = Math.max(longest, length.asInt(LONGEST_WORD));
                }
            }
        }
        assertThat(longest).as(name.group()).isPositive();
        return longest;
    }

    private static JsonNode resolved(Contract contract, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : contract.current().at(reference.substring(1));
    }
}
