package org.notorturetj.support;

import io.restassured.response.Response;
import org.notorturetj.api.problem.ProblemType;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every problem, whatever it is about. */
public final class Problems {
    private static final int TOO_SHORT_TO_BE_AN_ECHO = 4;

    private Problems() {}

    /** Holds that an answer is a problem of a type, and repeats nothing of what was sent. */
    public static void assertProblem(Response answer, ProblemType type, String sent) {
        String body = answer.asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(type.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var problem = answer.jsonPath();
        assertThat(problem.getString("type")).isEqualTo(type.reference());
        assertThat(problem.getInt("status")).isEqualTo(type.status());
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "\tat ", "java.", "org.notorturetj");
        String value = sent.replaceFirst(".*[=/]", "");
        if (value.length() >= TOO_SHORT_TO_BE_AN_ECHO) {
            assertThat(body).doesNotContain(value);
        }
    }
}
