package org.notorturetj.desk.protectedname;

import java.sql.SQLException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SmallDatabase;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** A redaction that cannot write one of the tables from which readers are served. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedTablesTest extends FailedRedactions {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "published.record",
                "published.publication",
                "published.address",
                "published.legacy_address",
                "desk.legacy_address",
                "published.feed_id"
            })
    void what_the_public_reads_fails_with_its_text_and_is_tried_again_by_itself(String table)
            throws SQLException {
        String name = agreed();
        breakTable(table);
        people.work();

        JsonNode newest = newest(name);
        assertThat(newest.path("state").textValue()).isEqualTo("failed");
        assertThat(newest.path("left").intValue()).isPositive();

        mendTable(table);
        owner.execute("UPDATE desk.name_redaction SET retry_at = now() WHERE state = 'failed'");
        people.work();

        assertDone(name);
        given().get("/v1/ru/articles/" + slug("ru"))
                .then()
                .statusCode(200)
                .body(not(containsString(person.surname())));
    }
}
