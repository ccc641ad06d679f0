package org.notorturetj.support.http;

import org.notorturetj.api.problem.ProblemType;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/** Assertions that hold for every problem response. */
public final class Problems {
    private static final int TOO_SHORT_TO_BE_AN_ECHO = 4;

    private Problems() {}

    /** Asserts that a response is a problem of a type and echoes nothing of the request. */
    public static void assertProblem(Response response, ProblemType type, String sent) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(type.status());
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        JsonNode problem = Json.of(response);
        assertThat(problem.path("type").textValue()).isEqualTo(type.reference());
        assertThat(problem.path("status").intValue()).isEqualTo(type.status());
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).isNotBlank();
        assertThat(body).doesNotContain("Exception", "\tat ", "java.", "org.notorturetj");
        String value = sent.replaceFirst(".*[=/]", "");
        if (value.length() >= TOO_SHORT_TO_BE_AN_ECHO) {
            assertThat(body).doesNotContain(value);
        }
    }
}
