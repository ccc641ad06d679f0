package org.notorturetj.desk.consent;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.fullConsent;
import static org.notorturetj.desk.consent.Newspaper.records;

/** Whoever can be recognised in a picture has agreed to it, and can take that back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentOfMediaTest {
    @Inject Staff staff;
    @Inject MediaDocuments media;

    private final String slug = "shown-" + RandomId.of(6).replaceAll("[0-9]", "x");
    private Colleague editor;
    private Colleague coordinator;
    private Newspaper newspaper;
    private String file;

    @BeforeEach
    void createPeople() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        newspaper = new Newspaper(editor, coordinator);
        file = media.picture();
    }

    private String picture(boolean nobodyShown) {
        Map<String, Object> facts = MediaDocuments.facts(file);
        facts.put("nobodyShown", nobodyShown);
        return newspaper.approved(
                "media", facts, MediaDocuments.text("Somebody at a table"), "ru", "en");
    }

    private String articleWith(String picture) {
        return newspaper.approved(
                "article",
                Map.of("kind", "news", "section", "news", "topics", List.of(), "image", picture),
                Newsroom.text(slug),
                "en");
    }

    private static Map<String, Object> toBeShown(String... languages) {
        Map<String, Object> consent = consent(List.of("public"), List.of(languages));
        consent.put("uses", List.of("image"));
        return consent;
    }

    private String hash() {
        return java.util.HexFormat.of().formatHex(Digest.sha256("webp of " + file));
    }

    @Test
    void where_nobody_can_be_recognised_nobody_is_asked() {
        String article = articleWith(picture(true));
        editor.publishes(article, "en").then().statusCode(200);
        given().get("/v1/en/articles/" + slug).then().body("image", notNullValue());
    }

    @Test
    void a_picture_of_somebody_is_public_only_with_a_consent_to_it() {
        String picture = picture(false);
        String article = articleWith(picture);
        editor.publishes(article, "en")
                .then()
                .statusCode(409)
                .body(
                        "errors.rule",
                        hasItem(
                                startsWith(
                                        "somebody can be recognised in the media document "
                                                + picture)));
        given().get("/v1/en/articles/" + slug).then().statusCode(404);

        records(editor, picture, fullConsent()).then().statusCode(200);
        editor.publishes(article, "en")
                .then()
                .statusCode(409)
                .body("errors.rule", contains("the consent does not cover image"));
        records(editor, picture, toBeShown("ru")).then().statusCode(200);
        editor.publishes(article, "en")
                .then()
                .statusCode(409)
                .body("errors.rule", contains("the consent does not cover en"));

        records(editor, picture, toBeShown("ru", "en")).then().statusCode(200);
        editor.publishes(article, "en").then().statusCode(200);
        given().get("/v1/en/articles/" + slug).then().body("image.media", equalTo(picture));
        assertThat(media.door(hash())).isEqualTo("public");
    }

    @Test
    void withdrawn_it_is_gone_at_once_and_erased_with_a_second_person() {
        String picture = picture(false);
        String article = articleWith(picture);
        records(editor, picture, toBeShown("ru", "en")).then().statusCode(200);
        editor.publishes(article, "en").then().statusCode(200);

        String erasure =
                editor.delete("/documents/" + picture + "/consent")
                        .then()
                        .statusCode(200)
                        .body("withdrawn", contains(picture))
                        .body("erasure", notNullValue())
                        .extract()
                        .path("erasure");
        given().get("/v1/en/articles/" + slug).then().statusCode(200).body("image", nullValue());
        given().get("/v1/en/media/" + picture).then().statusCode(410);
        assertThat(media.door(hash())).isEqualTo("none");
        editor.get("/documents/" + picture + "/consent").then().body("withdrawnAt", notNullValue());
        // Asked again, it is no second proposal.
        editor.delete("/documents/" + picture + "/consent")
                .then()
                .statusCode(200)
                .body("erasure", equalTo(erasure));

        coordinator.post("/proposals/" + erasure + "/approval").then().statusCode(200);
        assertThat(media.door(hash())).isEqualTo("gone");
        editor.request().get("/desk/v1/files/" + file + "/parts/0").then().statusCode(404);
        records(editor, picture, toBeShown("ru", "en")).then().statusCode(410);
    }

    @Test
    void a_narrower_one_takes_back_what_it_does_not_cover() {
        String picture = picture(false);
        String article = articleWith(picture);
        records(editor, picture, toBeShown("ru", "en")).then().statusCode(200);
        editor.publishes(article, "en").then().statusCode(200);
        records(editor, picture, toBeShown("ru")).then().statusCode(200);
        // Readers of English get the Russian words, as wherever a text is missing.
        given().get("/v1/en/media/" + picture)
                .then()
                .statusCode(200)
                .body("language", equalTo("ru"));
        given().get("/v1/en/articles/" + slug)
                .then()
                .statusCode(200)
                .body("image.language", equalTo("ru"));
    }

    @Test
    void another_file_in_the_same_document_needs_another_consent() {
        String picture = picture(false);
        String article = articleWith(picture);
        records(editor, picture, toBeShown("ru", "en")).then().statusCode(200);
        editor.publishes(article, "en").then().statusCode(200);
        String shown = given().get("/v1/en/articles/" + slug).path("image.url");

        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("nobodyShown", false);
        editor.savesFacts(picture, facts).then().statusCode(200);
        editor.submits(Colleague.facts(picture));
        coordinator.approves(Colleague.facts(picture));
        editor.get("/documents/" + picture + "/consent").then().body("earlierFile", equalTo(true));
        editor.publishes(picture)
                .then()
                .statusCode(409)
                .body(
                        "errors.rule",
                        hasItem(startsWith("the consent for the media document " + picture)));
        given().get("/v1/en/articles/" + slug).then().body("image.url", equalTo(shown));

        records(editor, picture, toBeShown("ru", "en"))
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("earlierFile", nullValue());
        editor.publishes(picture).then().statusCode(200);
        given().get("/v1/en/articles/" + slug).then().body("image.url", not(equalTo(shown)));
    }

    @Test
    void what_can_be_done_names_it() {
        String picture = picture(false);
        assertThat(
                        editor.get("/documents/" + picture)
                                .jsonPath()
                                .<String>getList("actions.operation"))
                .contains("recordConsent");
        editor.get("/documents/" + picture + "/consent").then().statusCode(404);
        new Colleague(staff.with(Role.TRANSLATOR).token())
                .get("/documents/" + picture + "/consent")
                .then()
                .statusCode(403);
        records(editor, picture, toBeShown("ru")).then().body("uses", containsInAnyOrder("image"));
    }
}
