package org.notorturetj.pages.work;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** All documents, as an editor looks for hers: by forms and links alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class DocumentListTest {
    private static final String LIST = "/desk/documents";

    /** Nothing is read of a request that has it, and the form is not known yet. */
    private static final String REFUSED_EARLY = "\u0000";

    @Inject Staff staff;

    private Staff.Member member;
    private Colleague writing;
    private PageBrowser editor;

    @BeforeEach
    void arrive() {
        member = staff.with(Role.EDITOR);
        writing = new Colleague(member.token());
        editor = PageBrowser.of(member);
    }

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    @Test
    void a_colleague_is_chosen_by_her_name() {
        Staff.Member other = staff.with(Role.TRANSLATOR);
        String name = "Colleague " + other.login();
        new Colleague(other.token())
                .put("/account/profile", Map.of("displayName", name, "language", "ru"))
                .then()
                .statusCode(204);
        String own = article();
        String theirs = writing.creates("article");
        new Colleague(other.token())
                .savesText(theirs, "ru", Invented.articleText(theirs, "Суд"))
                .then()
                .statusCode(200);
        Document page = editor.reads(LIST);
        String id = page.select("#author option:contains(" + name + ")").val();
        assertThat(id).isEqualTo(other.id());

        editor.does(page, "Show", Map.of("author", id));
        assertThat(listed()).containsExactly(theirs).doesNotContain(own);
        assertThat(editor.page().select("#author option[selected]").text()).isEqualTo(name);
        assertThat(editor.page().select("details[open] #author")).hasSize(1);
        assertThat(editor.page().select(".tabs li").first().text()).isEqualTo("all 1");
        assertThat(editor.page().select(".tabs a:contains(published)").attr("href"))
                .contains("author=" + id);
    }

    @Test
    void a_region_narrows_the_list() {
        String about = article();
        Map<String, Object> facts = new HashMap<>(Invented.articleFacts("news"));
        facts.put("regions", List.of("TJ-KT"));
        writing.savesFacts(about, facts).then().statusCode(200);
        article();
        editor.does(editor.reads(LIST), "Show", Map.of("region", "TJ-KT", "mine", "true"));
        assertThat(listed()).containsExactly(about);
        assertThat(editor.page().select("#region option[selected]").val()).isEqualTo("TJ-KT");
        WellFormed.require(editor, "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "01.01.2026"})
    void days_are_read_as_they_are_typed_or_shown(String day) {
        String id = article();
        editor.does(editor.reads(LIST), "Show", Map.of("changedFrom", day, "mine", "true"));
        assertThat(listed()).containsExactly(id);
        assertThat(editor.page().select("#changedFrom").val()).isEqualTo(day);
        editor.does(editor.reads(LIST), "Show", Map.of("changedTo", day, "mine", "true"));
        assertThat(listed()).isEmpty();
        assertThat(editor.page().text()).contains("Nothing fits all of that");
    }

    @Test
    void pages_are_turned_forth_and_back_with_the_filter() {
        for (int made = 0; made < 41; made++) {
            writing.savesFacts(writing.creates("article"), Invented.articleFacts("news"))
                    .then()
                    .statusCode(200);
        }
        editor.reads(LIST + "?mine=true&sort=newest");
        List<String> first = listed();
        editor.reads(turned("next"));
        List<String> second = listed();
        editor.reads(turned("next"));
        assertThat(listed()).hasSize(1);
        assertThat(editor.page().select("a[rel=next]")).isEmpty();
        assertThat(editor.page().select("#mine[checked]")).hasSize(1);
        editor.reads(turned("prev"));
        assertThat(listed()).isEqualTo(second);
        editor.reads(turned("prev"));
        assertThat(listed()).isEqualTo(first).doesNotContainAnyElementsOf(second);
        assertThat(editor.page().select("a[rel=prev]")).isEmpty();
    }

    private String turned(String way) {
        return editor.page().select("a[rel=" + way + "]").attr("href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state", "q", "type", "section", "region", "author", "changedFrom", "changedTo",
                "language", "missing", "mine", "assigned", "template", "sort", "cursor", "earlier"
            })
    void junk_is_told_with_everything_that_was_typed(String field) {
        List<String> junk =
                List.of(
                        "'; DROP TABLE",
                        "../../etc",
                        REFUSED_EARLY,
                        "\u202e<script>",
                        "+999999999-12-31",
                        "9999-99-99",
                        "x".repeat(500),
                        "%ZZ",
                        "ҷ");
        for (String value : junk) {
            String address =
                    LIST
                            + "?"
                            + field
                            + "="
                            + URLEncoder.encode(value, StandardCharsets.UTF_8)
                            + "&"
                            + (field.equals("type") ? "language=ru" : "type=article");
            editor.get(address);
            assertThat(editor.status()).as(address).isLessThan(500);
            assertThat(editor.page().select("h1")).as(address).hasSize(1);
            assertThat(editor.page().select("script:not([src])")).as(address).isEmpty();
            if (editor.status() != 200 && !value.equals(REFUSED_EARLY)) {
                assertThat(editor.page().select(".summary").text()).as(address).isNotBlank();
                assertThat(editor.page().select("option[selected]").eachAttr("value"))
                        .as(address)
                        .containsAnyOf("article", "ru");
                WellFormed.require(editor, "en");
            }
        }
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        editor.get(LIST + "?changedFrom=yesterday&type=article");
        assertThat(editor.status()).isEqualTo(422);
        assertThat(editor.page().select(".summary a[href=#changedFrom]")).hasSize(1);
        assertThat(editor.page().select("#changedFrom").val()).isEqualTo("yesterday");
        assertThat(editor.page().select("#changedFrom-error").text()).contains("2026-11-30");
        editor.get(LIST + "?author=somebody");
        assertThat(editor.status()).isEqualTo(422);
        assertThat(editor.page().select("#author-error").text())
                .isEqualTo("There is no such colleague.");
    }

    @Test
    void each_row_says_what_it_is_and_where_its_parts_stand() {
        String id = article();
        editor.reads(LIST + "?mine=true");
        String row = editor.page().select("main li:has(a[href$=" + id + "])").text();
        assertThat(row).contains("Article", "Facts draft", "Russian draft");
        assertThat(editor.page().select("main table")).isEmpty();
    }

    @Test
    void whoever_signs_in_is_led_back_to_the_list_with_its_filters() {
        String address = LIST + "?mine=true&changedFrom=2026-01-01";
        PageBrowser stranger = PageBrowser.stranger();
        Document page = stranger.reads(address);
        stranger.press(
                "/desk/sign-in",
                "",
                Map.of("secret-login", member.login(), "secret-password", Staff.PASSWORD));
        stranger.isLedTo(address);
        assertThat(page.select("#password")).hasSize(1);
        assertThat(stranger.page().select("#changedFrom").val()).isEqualTo("2026-01-01");
    }

    private List<String> listed() {
        return new ArrayList<>(editor.page().select("main .list input").eachAttr("value"));
    }

    private String article() {
        String id = writing.creates("article");
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Invented.articleText(id, "Суд")).then().statusCode(200);
        return id;
    }
}
