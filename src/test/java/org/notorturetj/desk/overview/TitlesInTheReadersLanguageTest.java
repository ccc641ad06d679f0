package org.notorturetj.desk.overview;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.desk.overview.Newcomers.Newcomer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.support.people.Colleague.facts;

/** What waits and what is due is named in the language of whoever reads the list. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TitlesInTheReadersLanguageTest {
    @Inject Newcomers newcomers;
    @Inject SettableClock clock;

    private Newcomer editor;
    private Newcomer coordinator;

    @BeforeEach
    void people() {
        clock.stopAt(clock.instant());
        editor = newcomers.with(Role.EDITOR);
        coordinator = newcomers.with(Role.COORDINATOR);
    }

    @AfterEach
    void tidy_up() {
        newcomers.cleanUp(editor);
        clock.letGo();
    }

    @Test
    void the_inbox_has_titles_in_the_language_of_whoever_reads_it_or_the_next_one() {
        // given
        String id = newcomers.submitted(editor, "article");
        editor.desk()
                .savesText(id, "tg", Invented.articleText(id, "Мақола"))
                .then()
                .statusCode(200);
        // then
        assertThat(titles("/inbox", "tg", id)).containsOnly("Мақола");
        assertThat(titles("/inbox", "ru", id)).containsOnly("Статья");
        // English falls back to Russian first
        assertThat(titles("/inbox", "en", id)).containsOnly("Статья");
    }

    @Test
    void what_is_due_has_titles_in_that_language_too() {
        // given
        String id = editor.desk().creates("article");
        editor.desk().savesFacts(id, Invented.articleFacts("news"));
        editor.desk().submits(facts(id));
        coordinator.desk().approves(facts(id));
        newcomers.write(editor, coordinator, id, "tg");
        newcomers.write(editor, coordinator, id, "ru");
        String at = clock.instant().plus(Duration.ofDays(5)).toString();
        editor.desk().publishesAt(at, id, "tg", "ru").then().statusCode(200);
        // then
        assertThat(titles("/due", "tg", id)).containsOnly("Title tg");
        assertThat(titles("/due", "ru", id)).containsOnly("Title ru");
        assertThat(titles("/due", "en", id)).containsOnly("Title ru");
    }

    /** All pages are read: other tests leave theirs in these lists. */
    private List<String> titles(String list, String language, String document) {
        coordinator
                .desk()
                .put("/account/profile", Map.of("language", language))
                .then()
                .statusCode(204);
        return coordinator
                .desk()
                .whole(list)
                .jsonPath()
                .<Map<String, String>>getList("items")
                .stream()
                .filter(item -> document.equals(item.get("document")))
                .map(item -> item.get("title"))
                .toList();
    }
}
