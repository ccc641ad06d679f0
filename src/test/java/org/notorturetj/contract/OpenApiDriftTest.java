package org.notorturetj.contract;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.support.database.TestDatabase;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed documents are those the server serves. After a change of the contract, write them
 * again and commit the difference with the change:
 *
 * <pre>
 * mvn -pl src -am verify -Dtest=OpenApiDriftTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write
 * </pre>
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiDriftTest {
    @ParameterizedTest
    @EnumSource
    void the_committed_document_is_the_one_that_is_served(Contract contract) throws IOException {
        String served = given().queryParam("format", "json").get(contract.served()).asString();
        String generated = ContractFile.write(new ObjectMapper().readTree(served));
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(contract.file(), generated);
        }

        assertThat(ContractFile.text(contract.file()))
                .as(contract.file() + " is outdated: write it again with -Dopenapi.write")
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @EnumSource
    void yaml_and_json_are_the_same_document(Contract contract) throws IOException {
        String yaml = given().queryParam("format", "yaml").get(contract.served()).asString();
        String json = given().queryParam("format", "json").get(contract.served()).asString();

        assertThat(ContractFile.parse(yaml)).isEqualTo(new ObjectMapper().readTree(json));
    }

    @Test
    void the_documentation_shows_both_and_contacts_no_other_host() {
        String page = given().get("/docs/").asString();

        for (Contract contract : Contract.values()) {
            assertThat(page).contains("\"" + contract.served() + "\"");
        }
        assertThat(page).doesNotContain("https://petstore", "validator.swagger.io");
    }
}
