package org.notorturetj.reading;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** Each list says which publication has changed it last, and is the same until then. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AsOfTest {
    @Inject Newsroom newsroom;

    private final String unique = RandomId.ofDocument();
    private final String ours = "articles?section=" + unique;
    private int articles;

    /** Past what is in memory, which stays there as it was. */
    @ParameterizedTest
    @WithSettings("notorturetj.edge.enabled=false")
    @ValueSource(
            strings = {
                "hotlines",
                "hotlines?region=TJ-KT",
                "guides",
                "pages",
                "cases",
                "case-updates",
                "alerts",
                "regions",
                "sections",
                "topics",
                "contacts",
                "events",
                "replies"
            })
    void an_article_changes_no_list_of_anything_else(String list) {
        article(RU);
        Map<Language, String> before = asOf(list);
        article(RU);
        assertThat(asOf(list)).isEqualTo(before);
    }

    @Test
    void it_is_the_moment_of_the_publication() {
        String id = article(RU);
        newsroom.edit(id, RU, text("Corrected", RU));
        JsonPath list = get(RU, ours);
        assertThat(list.getString("asOf")).isEqualTo(list.getString("items[0].updatedAt"));
        assertThat(get(RU, ours + "&updatedSince=" + list.getString("asOf")).getList("items.id"))
                .containsExactly(id);
        String whole = get(RU, "articles").getString("asOf");
        assertThat(Instant.parse(whole)).isAfterOrEqualTo(Instant.parse(list.getString("asOf")));
        assertThat(get(RU, "articles?to=2010-01-01").getString("asOf")).isEqualTo(whole);
    }

    @Test
    void a_correction_changes_the_lists_of_whoever_reads_that_text() {
        String id = article(RU, EN);
        Map<Language, String> before = asOf(ours);
        newsroom.edit(id, EN, text("Corrected", EN));
        Map<Language, String> english = asOf(ours);
        assertThat(english.get(EN)).isGreaterThan(before.get(EN));
        assertThat(english).containsEntry(RU, before.get(RU)).containsEntry(TG, before.get(TG));

        newsroom.edit(id, RU, text("Corrected", RU)); // Tajik readers have it as a fallback
        Map<Language, String> russian = asOf(ours);
        assertThat(russian).containsEntry(EN, english.get(EN));
        assertThat(russian.get(RU)).isGreaterThan(before.get(RU)).isEqualTo(russian.get(TG));
    }

    @Test
    void a_translation_changes_all_lists_since_each_item_names_it() {
        String id = article(RU);
        Map<Language, String> before = asOf(ours);
        newsroom.edit(id, TG, text("Translated", TG));
        assertThat(asOf(ours))
                .allSatisfy((reader, at) -> assertThat(at).isGreaterThan(before.get(reader)));
    }

    @Test
    void what_is_withdrawn_changes_lists_that_show_other_items() {
        String gone = newsroom.article(unique, "2019-01-01T00:00:00Z", Map.of(RU, "old-" + unique));
        String stays = article(RU);
        String first = ours + "&limit=1";
        assertThat(get(RU, first).getList("items.id")).containsExactly(stays);
        Map<Language, String> before = asOf(first);

        newsroom.withdraw(gone, RU);

        Map<Language, String> after = asOf(first);
        assertThat(after)
                .allSatisfy((reader, at) -> assertThat(at).isGreaterThan(before.get(reader)));
        assertThat(asOf("articles")).isEqualTo(after);
        newsroom.withdraw(stays, RU);
        assertThat(get(RU, "articles").getString("asOf")).isGreaterThan(after.get(RU));
    }

    @Test
    void a_withdrawn_translation_changes_the_lists_of_its_fallback() {
        String id = article(TG, RU);
        Map<Language, String> before = asOf(ours);
        newsroom.withdraw(id, TG);
        assertThat(asOf(ours))
                .allSatisfy((reader, at) -> assertThat(at).isGreaterThan(before.get(reader)));
    }

    @Test
    void what_moves_changes_where_it_was_and_where_it_is() {
        String other = RandomId.ofDocument();
        String id = article(RU);
        newsroom.article(unique, Map.of(RU, "stays-" + unique));
        newsroom.article(other, Map.of(RU, "there-" + unique));
        Map<Language, String> before = asOf(ours);
        newsroom.changeFacts(
                id,
                Map.of("kind", "news", "section", other, "publishedAt", "2020-01-01T00:00:00Z"));
        assertThat(asOf(ours))
                .allSatisfy((reader, at) -> assertThat(at).isGreaterThan(before.get(reader)));
        assertThat(asOf("articles?section=" + other)).isEqualTo(asOf(ours));
        String both = ours + "&kind=news";
        assertThat(asOf(both)).isEqualTo(asOf(ours));
    }

    @Test
    void a_line_changes_hotlines() {
        Map<Language, String> before = asOf("hotlines");
        String line =
                newsroom.publish(
                        "hotline",
                        Invented.lineFacts("+9995550170"),
                        Map.of(RU, Invented.lineText(RU)));
        Map<Language, String> after = asOf("hotlines");
        assertThat(after)
                .allSatisfy((reader, at) -> assertThat(at).isGreaterThan(before.get(reader)));
        newsroom.withdraw(line, RU);
        assertThat(asOf("hotlines").get(EN)).isGreaterThan(after.get(EN));
    }

    private String article(Language... languages) {
        int number = ++articles;
        return newsroom.article(
                unique,
                "2020-01-01T00:00:00Z",
                Stream.of(languages).collect(Collectors.toMap(it -> it, it -> slug(it, number))));
    }

    private String slug(Language language, int number) {
        return language.tag() + number + "-" + unique;
    }

    /** Of the first article. */
    private Map<String, Object> text(String title, Language language) {
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug(language, 1)));
        text.put("title", title);
        return text;
    }

    /** By reader; what readers of different languages see may have changed at different times. */
    private static Map<Language, String> asOf(String list) {
        return Stream.of(Language.values())
                .collect(
                        Collectors.toMap(
                                it -> it, it -> String.valueOf(get(it, list).getString("asOf"))));
    }

    private static JsonPath get(Language reader, String list) {
        return given().urlEncodingEnabled(false)
                .get("/v1/" + reader.tag() + "/" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
