package org.notorturetj.sync;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncBadInputTest {
    private static final String UNKNOWN = "0".repeat(64);

    @Inject Signer signer;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @ParameterizedTest
    @CsvSource({
        "changes/hotlines.tg.v1/2/1,            400, bad-parameter",
        "changes/hotlines.tg.v1/-1/1,           400, bad-parameter",
        "changes/hotlines.tg.v1/0/x,            400, bad-parameter",
        "changes/hotlines.tg.v1/01/2,           400, bad-parameter",
        "changes/hotlines.tg.v1/0/9007199254740992, 400, bad-parameter",
        "changes/hotlines.tg.v1/0/99999999999999999999, 400, bad-parameter",
        "changes/hotlines.tg.v1/0/900000,       404, not-found",
        "changes/hotlines.xx.v1/0/1,            404, not-found",
        "changes/HOTLINES/0/1,                  400, bad-parameter",
        "update/tg/everything/0/1,              400, bad-parameter",
        "update/tg/all/2/1,                     400, bad-parameter",
        "update/xx/all/0/1,                     400, bad-parameter",
        "update/tg/all/0/900000,                404, not-found",
        "chunk/abc,                             400, bad-parameter",
        "manifest/tg/900000,                    404, not-found",
        "head/900000,                           404, not-found",
        "root/0,                                404, not-found",
        "root/900000,                           404, not-found",
        "pack/tg/some,                          400, bad-parameter",
        "pack/tj,                               400, bad-parameter",
        "card/xx,                               400, bad-parameter",
        "nothing,                               404, unknown-path",
    })
    void bad_input_is_a_problem_that_is_not_cached(String path, int status, String problem) {
        given().get("/v1/sync/" + path)
                .then()
                .statusCode(status)
                .header("Cache-Control", equalTo("no-store"))
                .body("type", equalTo("/problems/" + problem));
    }

    @Test
    void an_unknown_hash_is_not_found() {
        given().get("/v1/sync/chunk/" + UNKNOWN).then().statusCode(404);
        given().get("/v1/sync/chunk/" + UNKNOWN + "0").then().statusCode(400);
        given().get("/v1/sync/chunk/" + UNKNOWN.replace('0', 'A')).then().statusCode(400);
    }

    @Test
    void a_query_is_refused_because_it_could_identify_readers() {
        given().queryParam("device", "1").get("/v1/sync/head").then().statusCode(400);
    }
}
