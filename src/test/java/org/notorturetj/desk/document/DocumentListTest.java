package org.notorturetj.desk.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
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
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The list of documents: what it finds, in which order, page by page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentListTest {
    @Inject Staff staff;
    @Inject SettableClock clock;

    private Staff.Member writer;
    private Colleague editor;
    private Staff.Member helper;

    @BeforeEach
    void arrive() {
        writer = staff.with(Role.EDITOR);
        editor = new Colleague(writer.token());
        helper = staff.with(Role.TRANSLATOR);
    }

    @AfterEach
    void tidy_up() {
        clock.letGo();
        staff.clearDelays();
    }

    @Test
    void mine_are_those_of_which_i_wrote_something() {
        String mine = article("ru", "Мой");
        String facts = editor.creates("article");
        editor.savesFacts(facts, Invented.articleFacts("news"));
        Colleague other = new Colleague(helper.token());
        String theirs = article("ru", "Чужой");
        other.savesText(theirs, "tg", Invented.articleText(theirs, "Дигар"));
        assertThat(ids("mine=true")).contains(mine, facts, theirs);
        assertThat(idsFor(other, "mine=true")).containsExactly(theirs);
    }

    @Test
    void assigned_are_those_that_i_am_asked_to_go_on_with() {
        String id = article("ru", "Статья");
        editor.put(Colleague.text(id, "ru") + "/assignment", Map.of("assignee", helper.id()));
        assertThat(idsFor(new Colleague(helper.token()), "assigned=true")).containsExactly(id);
        assertThat(ids("mine=true&assigned=true")).isEmpty();
    }

    @Test
    void a_state_is_that_of_a_text_or_of_the_facts() {
        String text = article("ru", "Статья");
        String facts = editor.creates("article");
        editor.savesFacts(facts, Invented.articleFacts("news"));
        editor.submits(Colleague.facts(facts));
        assertThat(ids("mine=true&state=in_review")).containsExactly(facts);
        editor.submits(Colleague.text(text, "ru"));
        assertThat(ids("mine=true&state=in_review")).containsExactly(facts, text);
        assertThat(ids("mine=true&state=in_review&language=ru")).containsExactly(text);
        assertThat(ids("mine=true&state=in_review&language=tg")).isEmpty();
    }

    @Test
    void filters_by_section_language_missing_language_and_title_combine() {
        String one = article("ru", "О суде в Худжанде");
        String two = article("tg", "Дар бораи суд");
        assertThat(ids("mine=true&section=activities")).containsExactly(two, one);
        assertThat(ids("mine=true&section=elsewhere")).isEmpty();
        assertThat(ids("mine=true&language=tg")).containsExactly(two);
        assertThat(ids("mine=true&missing=tg")).containsExactly(one);
        assertThat(ids("mine=true&title=СУД")).containsExactly(two, one);
        assertThat(ids("mine=true&title=СУД&missing=ru")).containsExactly(two);
        assertThat(ids("mine=true&title=100%25")).isEmpty();
        assertThat(ids("mine=true&type=page")).isEmpty();
    }

    @Test
    void an_author_is_whoever_wrote_a_text_or_the_facts() {
        String mine = article("ru", "Моя");
        String shared = article("ru", "Общая");
        new Colleague(helper.token())
                .savesText(shared, "tg", Invented.articleText(shared, "Дигар"))
                .then()
                .statusCode(200);
        assertThat(ids("mine=true&author=" + helper.id())).containsExactly(shared);
        assertThat(ids("mine=true")).containsExactly(shared, mine);
        assertThat(ids("author=0000000000000000")).isEmpty();
    }

    @Test
    void a_region_is_that_of_the_facts_or_one_that_a_line_serves() {
        article("ru", "Без места");
        String article = article("ru", "О Хатлоне");
        Map<String, Object> about = new LinkedHashMap<>(Invented.articleFacts("news"));
        about.put("regions", List.of("TJ-SU", "TJ-KT"));
        editor.savesFacts(article, about).then().statusCode(200);
        String line = editor.creates("hotline");
        Map<String, Object> serving = new LinkedHashMap<>(Invented.lineFacts("+9995550000"));
        serving.put("serves", List.of("TJ-KT"));
        editor.savesFacts(line, serving).then().statusCode(200);
        assertThat(ids("mine=true&region=TJ-KT")).containsExactly(line, article);
        assertThat(ids("mine=true&region=TJ-SU")).containsExactly(article);
        assertThat(ids("mine=true&region=TJ-GB")).isEmpty();
        assertThat(counted("mine=true&region=TJ-KT")).isEqualTo(2);
    }

    @Test
    void days_are_of_the_last_save_in_dushanbe_and_count_from_its_midnight() {
        // four in the morning of the 24th there
        clock.stopAt(Instant.parse("2026-11-23T23:00:00Z"));
        editor = new Colleague(staff.signIn(writer.id()));
        String early = article("ru", "Ранняя");
        String both = article("ru", "Обе");
        clock.stopAt(Instant.parse("2026-11-24T20:00:00Z"));
        editor = new Colleague(staff.signIn(writer.id()));
        editor.savesText(both, "ru", Invented.articleText(both, "Обе, позже"))
                .then()
                .statusCode(200);
        assertThat(ids("mine=true&changedFrom=2026-11-24")).containsExactlyInAnyOrder(both, early);
        assertThat(ids("mine=true&changedFrom=2026-11-25")).containsExactly(both);
        assertThat(ids("mine=true&changedTo=2026-11-24")).containsExactly(early);
        assertThat(ids("mine=true&changedTo=2026-11-23")).isEmpty();
        assertThat(counted("mine=true&changedFrom=2026-11-24&changedTo=2026-11-24")).isEqualTo(1);
        editor.get("/documents?changedFrom=yesterday").then().statusCode(400);
    }

    private int counted(String query) {
        return editor.get("/documents/counts?" + query).jsonPath().getInt("total");
    }

    @Test
    void the_order_is_by_beginning_or_by_the_last_save() {
        String first = article("ru", "Первая");
        String second = article("ru", "Вторая");
        editor.savesText(first, "ru", Invented.articleText(first, "Первая, новая"));
        assertThat(ids("mine=true")).containsExactly(second, first);
        assertThat(ids("mine=true&sort=oldest")).containsExactly(first, second);
        assertThat(ids("mine=true&sort=changed")).containsExactly(first, second);
        assertThat(ids("mine=true&sort=unchanged")).containsExactly(second, first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "changed", "unchanged"})
    void pages_have_everything_once_in_every_order(String sort) {
        for (int i = 0; i < 5; i++) {
            article("ru", "Статья " + i);
        }
        String query = "mine=true&sort=" + sort;
        List<String> whole = ids(query);
        assertThat(whole).hasSize(5).doesNotHaveDuplicates();
        assertThat(byPages(query + "&limit=2")).isEqualTo(whole);
    }

    @Test
    void a_cursor_belongs_to_one_order() {
        article("ru", "Одна");
        article("ru", "Другая");
        String cursor = editor.get("/documents?mine=true&limit=1").path("next");
        editor.get("/documents?mine=true&sort=changed&cursor=" + cursor).then().statusCode(400);
        editor.get("/documents?cursor=nonsense").then().statusCode(400);
        editor.get("/inbox?cursor=" + cursor).then().statusCode(400);
        editor.get("/due?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void titles_come_in_the_language_of_the_reader_or_the_next() {
        String id = article("ru", "Суд");
        editor.savesText(id, "en", Invented.articleText(id, "Court"));
        assertThat(title(id, "en")).isEqualTo("Court");
        assertThat(title(id, "tg-Cyrl-TJ, en;q=0.5")).isEqualTo("Суд");
        editor.put("/account/profile", Map.of("language", "en")).then().statusCode(204);
        assertThat(title(id, "ru")).isEqualTo("Court");
        editor.get("/me").then().body("titlesIn", equalTo("en"));
    }

    @Test
    void counts_are_of_documents_in_each_state() {
        String text = article("ru", "Статья");
        article("tg", "Мақола");
        editor.submits(Colleague.text(text, "ru"));
        JsonPath counts = editor.get("/documents/counts?mine=true").jsonPath();
        assertThat(counts.getInt("total")).isEqualTo(2);
        assertThat(count(counts, "draft")).isEqualTo(2);
        assertThat(count(counts, "in_review")).isEqualTo(1);
        JsonPath russian = editor.get("/documents/counts?mine=true&language=ru").jsonPath();
        assertThat(russian.getInt("total")).isEqualTo(1);
        assertThat(count(russian, "draft")).isZero();
        for (String state : List.of("draft", "in_review", "published")) {
            assertThat(count(counts, state)).isEqualTo(ids("mine=true&state=" + state).size());
        }
    }

    private String article(String language, String title) {
        String id = editor.creates("article");
        editor.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        editor.savesText(id, language, Invented.articleText(id, title)).then().statusCode(200);
        return id;
    }

    private @Nullable String title(String id, String asked) {
        return editor.request()
                .header("Accept-Language", asked)
                .get("/desk/v1/documents?mine=true")
                .jsonPath()
                .getString("items.find { it.id == '%s' }.title".formatted(id));
    }

    private static int count(JsonPath counts, String state) {
        return counts.getInt("states.find { it.state == '%s' }.documents".formatted(state));
    }

    private List<String> ids(String query) {
        return idsFor(editor, query);
    }

    private static List<String> idsFor(Colleague person, String query) {
        return person.request()
                .urlEncodingEnabled(!query.contains("%"))
                .get("/desk/v1/documents?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private List<String> byPages(String query) {
        List<String> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page =
                    editor.get("/documents?" + query + (cursor == null ? "" : "&cursor=" + cursor))
                            .jsonPath();
            all.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }
}
