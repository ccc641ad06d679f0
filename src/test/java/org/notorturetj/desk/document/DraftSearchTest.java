package org.notorturetj.desk.document;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Editors find what they have not published yet, and readers do not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DraftSearchTest {
    @Inject Staff staff;
    @Inject Owner owner;

    private Colleague editor;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    @ParameterizedTest
    @ValueSource(strings = {"шиканҷа", "шиканча", "shikanja", "шиканҷаро", "torture"})
    void a_draft_is_found_as_readers_find_what_is_published(String query) {
        String id = draft("tg", "Оё ин шиканҷа аст?");
        assertThat(found(query)).containsExactly(id);
        assertThat(found(query + " zxnowhere")).isEmpty();
    }

    @Test
    void readers_find_no_draft() {
        draft("en", "Draftwordonly");
        assertThat(found("draftwordonly")).hasSize(1);
        assertThat(given().get("/v1/en/search?q=draftwordonly").<List<?>>path("items")).isEmpty();
        assertThat(given().get("/v1/en/search/suggest?q=draftword").<List<?>>path("items"))
                .isEmpty();
        assertThat(given().get("/v1/en/search?q=draftwordonlx").<Object>path("didYouMean"))
                .isNull();
    }

    @Test
    void a_text_that_was_overwritten_is_found_by_its_new_words_only() throws SQLException {
        String id = draft("en", "Beforewordone");
        assertThat(found("beforewordone")).containsExactly(id);
        editor.savesText(id, "en", Invented.articleText(id, "Afterwordtwo"));
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.edition_words WHERE words @@ '''beforewordon'' | ''beforewordone'''::tsquery"))
                .isZero();
        assertThat(found("beforewordone")).isEmpty();
        assertThat(found("afterwordtwo")).containsExactly(id);
    }

    @Test
    void counts_are_those_of_what_is_found() {
        draft("ru", "Countwordone");
        assertThat(editor.get("/documents/counts?mine=true&q=countwordone").<Integer>path("total"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "\\", "a:*", "!a", "a & | b", "'; DROP TABLE desk.edition", "и", "😀"})
    void signs_mean_nothing(String query) {
        editor.request()
                .queryParams(Map.of("q", query, "mine", "true"))
                .get("/desk/v1/documents")
                .then()
                .statusCode(200);
    }

    private String draft(String language, String title) {
        String id = editor.creates("article");
        editor.savesText(id, language, Invented.articleText(id, title));
        return id;
    }

    private List<String> found(String query) {
        return editor.get("/documents?mine=true&q=" + query.replace(" ", "%20")).path("items.id");
    }
}
