package org.notorturetj.desk.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.desk.overview.Newcomers.Newcomer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Documents that are missing or outdated in a language. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissingTranslationsTest {
    @Inject Newcomers newcomers;
    @Inject SettableClock clock;

    private Newcomer editor;
    private Newcomer coordinator;
    private Instant now;

    @BeforeEach
    void stop_the_clock() {
        now = clock.instant();
        clock.stopAt(now);
        editor = newcomers.with(Role.EDITOR);
        coordinator = newcomers.with(Role.COORDINATOR);
    }

    @AfterEach
    void tidy_up() {
        newcomers.cleanUp(editor);
        clock.letGo();
    }

    @Test
    void an_untranslated_document_is_missing() {
        // given
        String id = newcomers.published(editor, coordinator, "ru");
        // then
        for (String language : List.of("tg", "en")) {
            Map<String, Object> row = row(id, language).orElseThrow();
            assertThat(row)
                    .containsEntry("state", "missing")
                    .containsEntry("type", "article")
                    .containsEntry("title", "Title ru")
                    .containsEntry("languages", List.of("ru"))
                    .containsEntry("since", now.toString())
                    .doesNotContainKey("underway");
        }
        assertThat(row(id, "ru")).isEmpty();
    }

    @Test
    void a_draft_translation_is_still_missing_but_marked_as_underway() {
        // given
        String id = newcomers.published(editor, coordinator, "ru", "en");
        editor.desk().savesText(id, "tg", Invented.articleText(id, "Мақола"));
        // then
        assertThat(row(id, "tg").orElseThrow())
                .containsEntry("state", "missing")
                .containsEntry("languages", List.of("ru", "en"))
                .containsEntry("underway", "draft");
    }

    @Test
    void a_first_translation_makes_nothing_outdated() {
        // given
        String id = newcomers.published(editor, coordinator, "ru");
        // when
        advance(1);
        newcomers.write(editor, coordinator, id, "tg");
        newcomers.publish(editor, id, "tg");
        // then
        assertThat(row(id, "tg")).isEmpty();
        assertThat(row(id, "ru")).isEmpty();
        assertThat(row(id, "en")).isPresent();
    }

    @Test
    void a_text_is_behind_once_another_language_is_updated() {
        // given
        String id = newcomers.published(editor, coordinator, "ru", "tg");
        assertThat(row(id, "tg")).isEmpty();
        // when
        advance(1);
        newcomers.write(editor, coordinator, id, "ru");
        newcomers.publish(editor, id, "ru");
        Instant renewed = clock.instant();
        advance(1);
        // then
        assertThat(row(id, "tg").orElseThrow())
                .containsEntry("state", "behind")
                .containsEntry("since", renewed.toString());
        assertThat(row(id, "ru")).isEmpty();
        // when
        newcomers.write(editor, coordinator, id, "tg");
        newcomers.publish(editor, id, "tg");
        // then
        assertThat(row(id, "tg")).isEmpty();
    }

    @Test
    void unpublished_and_redacted_texts_are_not_missing() {
        // given
        String withdrawn = newcomers.published(editor, coordinator, "ru");
        editor.desk().withdraws(withdrawn, "ru").then().statusCode(200);
        String draft = newcomers.written(editor, "article");
        String erased = newcomers.published(editor, coordinator, "ru", "tg");
        String proposal =
                editor.desk()
                        .post(
                                "/documents/" + erased + "/redaction",
                                Map.of("languages", List.of("tg")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.desk().post("/proposals/" + proposal + "/approval").then().statusCode(200);
        // then
        assertThat(row(withdrawn, "tg")).isEmpty();
        assertThat(row(draft, "tg")).isEmpty();
        assertThat(row(erased, "tg")).isEmpty();
        assertThat(row(erased, "en")).isPresent();
    }

    @Test
    void the_policy_is_one_for_all_languages() {
        assertThat(rows("tg")).extracting(row -> row.get("type")).doesNotContain("policy");
    }

    @Test
    void pages_list_the_newest_document_first() {
        // given: a day after all that other tests have published
        clock.stopAt(Instant.parse("2040-01-01T00:00:00Z"));
        editor = newcomers.with(Role.EDITOR);
        coordinator = newcomers.with(Role.COORDINATOR);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, newcomers.published(editor, coordinator, "ru"));
            advance(1);
        }
        // when
        JsonPath first = page("tg", 2, null);
        newcomers.published(editor, coordinator, "ru");
        JsonPath second = page("tg", 2, first.getString("next"));
        // then
        assertThat(first.<String>getList("items.document")).isEqualTo(ids.subList(0, 2));
        assertThat(second.<String>getList("items.document").get(0)).isEqualTo(ids.get(2));
        assertThat(rows("tg")).extracting(row -> row.get("document")).doesNotHaveDuplicates();
    }

    @Test
    void invalid_parameters_are_rejected() {
        editor.desk().get("/missing-translations").then().statusCode(400);
        editor.desk().get("/missing-translations?language=de").then().statusCode(400);
        for (String cursor : List.of("0000000000000000", "nonsense", "7")) {
            editor.desk()
                    .get("/missing-translations?language=tg&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/bad-cursor"));
        }
    }

    private void advance(int minutes) {
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(minutes)));
    }

    private Optional<Map<String, Object>> row(String document, String language) {
        return rows(language).stream()
                .filter(row -> document.equals(row.get("document")))
                .findFirst();
    }

    private List<Map<String, Object>> rows(String language) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(language, 100, cursor);
            rows.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return rows;
    }

    private JsonPath page(String language, int limit, @Nullable String cursor) {
        RequestSpecification request =
                editor.desk().request().queryParam("language", language).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/desk/v1/missing-translations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
