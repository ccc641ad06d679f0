package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.TestDatabase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed document is the one the server gives out. After a change of the contract this
 * writes it anew, and the difference belongs into the same commit:
 *
 * <pre>
 * mvn -pl src -am verify -Dtest=OpenApiDriftTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write
 * </pre>
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiDriftTest {
    @Test
    void the_committed_document_is_the_one_that_is_served() throws IOException {
        String served = given().queryParam("format", "json").get("/openapi").asString();
        String generated = ContractFile.write(new ObjectMapper().readTree(served));
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(ContractFile.CURRENT, generated);
        }

        assertThat(ContractFile.text(ContractFile.CURRENT))
                .as("openapi.yaml is old: write it anew with -Dopenapi.write")
                .isEqualTo(generated);
    }

    @Test
    void yaml_and_json_are_the_same_document() throws IOException {
        JsonNode yaml =
                ContractFile.parse(given().queryParam("format", "yaml").get("/openapi").asString());
        JsonNode json =
                new ObjectMapper()
                        .readTree(given().queryParam("format", "json").get("/openapi").asString());

        assertThat(yaml).isEqualTo(json);
    }
}
