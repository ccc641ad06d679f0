package org.notorturetj.platform.problem;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTypePageTest {
    @Test
    void what_a_problem_means_is_text_and_a_problem_with_it_is_json() {
        given().get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"));
        given().header("If-Match", "\"another\"")
                .get("/problems/not-found")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("status", equalTo(412));
    }
}
