package org.notorturetj.edge;

import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A poll begins where the last one began: every answer says when that was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DateHeaderTest {
    private static final String ORIGIN = "https://www.example.org";

    @Inject SettableClock clock;
    @Inject Signer signer;

    @AfterEach
    void letGo() {
        clock.letGo();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/tg/hotlines",
                "/v1/ru/articles?updatedSince=2026-01-01T00:00:00Z",
                "/v1/en/articles/never-was",
                "/v1/tj/home",
                "/feeds/ru/news.atom",
                "/problems/gone",
                "/openapi",
                "/desk/v1/account"
            })
    void every_answer_says_when_it_was_sent_from_memory_too(String path) {
        for (int i = 1; i < 5; i++) {
            clock.stopAt(Instant.parse("2026-11-06T09:30:0%d.900Z".formatted(i)));
            Response answer = given().redirects().follow(false).get(path);
            assertThat(answer.headers().getValues("Date"))
                    .containsExactly("Fri, 06 Nov 2026 09:30:0%d GMT".formatted(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tg/articles", "/v1/tg/articles?limit=0"})
    void a_page_of_a_website_may_read_it(String path) {
        for (int i = 0; i < 3; i++) {
            Response answer = given().header("Origin", ORIGIN).get(path);
            assertThat(answer.header("Access-Control-Expose-Headers").split("[, ]+"))
                    .contains("Date");
        }
    }

    /** There each byte is budgeted, and what is signed names its own moment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sync/head",
                "/v1/sync/pack/tg",
                "/v1/sync/root/1",
                "/v1/sync/chunk/0000"
            })
    void files_for_phones_go_without(String path) {
        signer.catchUp();
        for (int i = 0; i < 3; i++) {
            assertThat(given().get(path).headers().hasHeaderWithName("Date")).isFalse();
        }
    }
}
