package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/**
 * A redaction that leaves anything, or fails anywhere, is never done: both people are told, and it
 * is tried again.
 */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedRedactionTest extends FailedRedactions {
    @Test
    void an_old_address_written_as_a_path_is_cleaned_with_its_text() {
        old(200);

        String name = redacted();

        assertDone(name);
        old(410);
        editor.get(Colleague.text(article, "ru"))
                .then()
                .body("content.legacyAddresses", equalTo(List.of()));
        for (String language : List.of("tg", "ru", "en")) {
            given().get("/v1/" + language + "/articles/" + slug(language))
                    .then()
                    .statusCode(200)
                    .body(containsString(person.initials()))
                    .body(not(containsString(person.surname())));
        }
    }

    @Test
    void a_text_that_cannot_be_read_holds_up_no_search_and_is_left() throws SQLException {
        editor.post(Colleague.text(article, "ru") + "/comments", Map.of("body", "Ask."))
                .then()
                .statusCode(200);
        String ofArticle = " WHERE document_id = '" + article + "'";
        owner.execute("UPDATE desk.comment SET body = '\\x00'" + ofArticle);

        String name = redacted();

        assertFailed(name, List.of("comments"));
        assertThat(newest(name).path("left").intValue()).isEqualTo(1);
        owner.execute("DELETE FROM desk.comment" + ofArticle);
        tryAgain(name);
        // what is no longer there is found no longer
        assertDone(name);
    }

    /** Two of the tables of which the long proofs break each. */
    @Test
    void what_the_public_reads_and_a_comment_fail_are_told_and_are_clean_when_tried_again()
            throws SQLException {
        editor.post(
                        Colleague.text(article, "ru") + "/comments",
                        Map.of("body", "Ask " + person.full() + "."))
                .then()
                .statusCode(200);
        String name = agreed();
        breakTable("published.record");
        breakTable("desk.comment");
        people.work();

        assertFailed(name, List.of("comments", "editions"));

        mendTable("published.record");
        mendTable("desk.comment");
        tryAgain(name);

        assertDone(name);
        editor.get(Colleague.text(article, "ru") + "/comments")
                .then()
                .body(containsString(person.initials()))
                .body(not(containsString(person.surname())));
        given().get("/v1/ru/articles/" + slug("ru"))
                .then()
                .statusCode(200)
                .body(not(containsString(person.surname())));
    }

    @Test
    void nobody_tries_again_what_has_not_failed() {
        String name = redacted();

        coordinator.post("/protected-names/" + name + "/redaction/retry").then().statusCode(409);
    }
}
