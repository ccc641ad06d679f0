package org.notorturetj.desk.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.overview.Newcomers.Newcomer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.notorturetj.api.text.Language.RU;

/** The list of due dates. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DueTest {
    @Inject Newcomers newcomers;
    @Inject Given given;
    @Inject SettableClock clock;

    private Newcomer editor;
    private Newcomer coordinator;
    private Instant now;
    private @Nullable String published;

    @BeforeEach
    void stop_the_clock() {
        now = clock.instant();
        clock.stopAt(now);
        editor = newcomers.with(Role.EDITOR);
        coordinator = newcomers.with(Role.COORDINATOR);
    }

    @AfterEach
    void tidy_up() {
        if (published != null) {
            editor.desk().withdraws(published, "ru");
        }
        newcomers.cleanUp(editor);
        clock.letGo();
    }

    @Test
    void a_scheduled_publication_is_due_at_its_moment() {
        // given
        String id = editor.desk().creates("article");
        editor.desk().savesFacts(id, Invented.articleFacts("news"));
        editor.desk().submits("/documents/" + id + "/facts");
        coordinator.desk().approves("/documents/" + id + "/facts");
        newcomers.write(editor, coordinator, id, "ru");
        String moment = now.plus(Duration.ofDays(5)).toString();
        int schedule =
                editor.desk()
                        .publishesAt(moment, id, "ru")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("schedule");
        // then
        Map<String, ?> item = onlyItem(id, 5);
        assertThat(item.get("kind")).isEqualTo("publication");
        assertThat(item.get("at")).isEqualTo(moment);
        assertThat(item.get("schedule")).isEqualTo(schedule);
        assertThat(item.get("title")).isEqualTo("Title ru");
        assertThat(items(id, 4)).isEmpty();
        // when
        editor.desk().delete("/schedules/" + schedule).then().statusCode(204);
        // then
        assertThat(items(id, 5)).isEmpty();
    }

    @Test
    void a_proposal_is_due_when_it_expires() {
        // given
        String id = newcomers.written(editor, "article");
        String proposal =
                editor.desk()
                        .post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        // then
        assertThat(items(id, 2)).isEmpty();
        Map<String, ?> item = onlyItem(id, 3);
        assertThat(item.get("kind")).isEqualTo("proposal");
        assertThat(item.get("proposal")).isEqualTo(proposal);
        assertThat(item.get("at")).isEqualTo(now.plus(Duration.ofDays(3)).toString());
    }

    @Test
    void an_unverified_hotline_is_always_due_and_listed_first() {
        // given
        String id = hotline(Map.of());
        // then
        Map<String, ?> item = onlyItem(id, 0);
        assertThat(item.get("kind")).isEqualTo("line_unverified");
        assertThat(item.get("title")).isEqualTo("Line ru");
        assertThat(item).doesNotContainKey("at");
        assertThat(due(0).get(0).get("kind")).isEqualTo("line_unverified");
    }

    @Test
    void a_hotline_becomes_due_for_verification_and_stays_due() {
        // given
        String soon = hotline(verified(10));
        // then
        assertThat(items(soon, 9)).isEmpty();
        assertThat(onlyItem(soon, 10).get("kind")).isEqualTo("line_stale");
        // when
        clock.stopAt(now.plus(Duration.ofDays(100)));
        editor = newcomers.with(Role.EDITOR);
        // then
        assertThat(onlyItem(soon, 0).get("at")).isEqualTo(now.plus(Duration.ofDays(10)).toString());
    }

    @Test
    void a_check_without_an_end_grows_old_after_half_a_year() {
        // given
        Instant verified = now.minus(Duration.ofDays(170));
        String id = hotline(Map.of("verifiedAt", verified.toString()));
        // then
        Map<String, ?> item = onlyItem(id, 30);
        assertThat(item.get("kind")).isEqualTo("line_stale");
        assertThat(item.get("at"))
                .isEqualTo(verified.atOffset(ZoneOffset.UTC).plusMonths(6).toInstant().toString());
        assertThat(items(id, 5)).isEmpty();
    }

    @Test
    void a_hotline_that_cannot_be_called_is_not_due() {
        // given
        String id = hotline(Map.of("status", "compromised"));
        // then
        assertThat(items(id, 14)).isEmpty();
    }

    @Test
    void a_withdrawn_hotline_is_not_due() {
        // given
        String id = hotline(Map.of());
        // when
        editor.desk().withdraws(id, "ru").then().statusCode(200);
        // then
        assertThat(items(id, 14)).isEmpty();
    }

    @Test
    void an_alert_is_due_when_it_expires() {
        // given
        String id = given.alert(now.plus(Duration.ofDays(3)), RU);
        given.published(id, RU);
        published = id;
        // then
        assertThat(items(id, 2)).isEmpty();
        assertThat(onlyItem(id, 3).get("kind")).isEqualTo("alert");
    }

    @Test
    void the_default_range_is_fourteen_days_and_the_maximum_a_year() {
        // given
        String near = hotline(verified(14));
        // then
        editor.desk()
                .whole("/due")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString(near));
        editor.desk().whole("/due?days=13").then().statusCode(200).body(not(near));
        editor.desk().get("/due?days=-1").then().statusCode(400);
        editor.desk().get("/due?days=367").then().statusCode(400);
        editor.desk().get("/due?days=soon").then().statusCode(400);
    }

    private Map<String, Object> verified(int staleInDays) {
        return Map.of(
                "verifiedAt",
                now.minus(Duration.ofDays(80)).toString(),
                "staleAfter",
                now.plus(Duration.ofDays(staleInDays)).toString());
    }

    private String hotline(Map<String, Object> more) {
        String id = given.document("hotline");
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(Given.number()));
        facts.putAll(more);
        given.facts(id, facts);
        given.text(id, RU, Invented.lineText(Language.RU));
        given.published(id, RU);
        published = id;
        return id;
    }

    private List<Map<String, Object>> due(int days) {
        return editor.desk()
                .whole("/due?days=" + days)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private List<Map<String, Object>> items(String document, int days) {
        return due(days).stream().filter(item -> document.equals(item.get("document"))).toList();
    }

    private Map<String, Object> onlyItem(String document, int days) {
        List<Map<String, Object>> items = items(document, days);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static org.hamcrest.Matcher<String> not(String part) {
        return org.hamcrest.Matchers.not(containsString(part));
    }
}
