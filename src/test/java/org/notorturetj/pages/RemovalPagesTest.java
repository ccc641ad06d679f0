package org.notorturetj.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.text;

/** Whoever takes something away on a page is asked why, and never hindered by the answer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RemovalPagesTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject ProtectedPeople people;
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

    private Colleague colleague;
    private PageBrowser editor;

    @BeforeEach
    void arrive() {
        Staff.Member member = staff.with(Role.EDITOR);
        colleague = new Colleague(member.token());
        editor = PageBrowser.of(member);
    }

    @AfterEach
    void tidy_up() throws SQLException {
        people.letGo();
        papers.withdrawAll();
    }

    @Test
    void the_reason_is_chosen_from_words_and_kept_with_the_note() {
        String id = papers.published();
        Document page = editor.reads(asking(id, "withdraw"));
        assertThat(page.select("label[for=reason]").text()).isEqualTo("Why?");
        assertThat(page.select("#reason option").eachText())
                .hasSize(7)
                .noneMatch(option -> option.matches("[a-z]+"));
        WellFormed.require(editor, "en");
        editor.does(
                page,
                "withdraw",
                Map.of("reason", List.of("safety"), "note", List.of("Somebody has called.")));
        new Colleague(staff.with(Role.COORDINATOR).token())
                .get("/audit?action=edition.withdraw&document=" + id)
                .then()
                .body("items[0].fields", equalTo(List.of("reason.safety")));
        colleague
                .get(text(id, "ru") + "/comments")
                .then()
                .body("items.body", hasItem("Somebody has called."));
    }

    @Test
    void it_goes_without_a_reason_and_says_when_a_note_is_not_kept() throws SQLException {
        String silent = papers.published();
        assertThat(editor.does(editor.reads(asking(silent, "withdraw")), "withdraw").text())
                .contains("publication number");
        String named = papers.published();
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        Document done =
                editor.does(
                        editor.reads(asking(named, "withdraw")),
                        "withdraw",
                        Map.of("note", List.of("Спросите " + person.full() + "а.")));
        assertThat(done.select(".done").text()).contains("Your note was not kept");
        assertThat(done.select("h2 .state").eachText()).contains("withdrawn");
    }

    @Test
    void what_is_refused_comes_back_with_reason_and_note() {
        String id = papers.published();
        Response refused =
                editor.presses(
                        editor.reads(asking(id, "withdraw")),
                        "withdraw",
                        Map.of(
                                "language", List.of(),
                                "reason", List.of("legal"),
                                "note", List.of("A letter came.")));
        assertThat(refused.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#reason option[selected]").val()).isEqualTo("legal");
        assertThat(again.select("#note").val().strip()).isEqualTo("A letter came.");
        assertThat(again.select(".summary").text()).contains("Tick at least one language");
    }

    @Test
    void of_a_picture_it_is_said_where_readers_see_it() {
        String picture = media.approvedPicture();
        assertThat(editor.reads(asking(picture, "withdraw")).text())
                .doesNotContain("Readers see it");
        String slug = "shows-a-picture-" + picture;
        String article =
                papers.willBePublished(
                        newsroom.publish(
                                "article",
                                Map.of(
                                        "kind", "news", "section", "news", "topics", List.of(),
                                        "image", picture),
                                Map.of(Language.EN, Newsroom.text(slug))));
        for (String word : List.of("withdraw", "redact")) {
            Document page = editor.reads(asking(picture, word));
            assertThat(page.select(".warn").text()).contains("Readers see it");
            assertThat(page.select(".warn a[href$=" + article + "]").text())
                    .isEqualTo("Title of " + slug);
        }
        newsroom.withdraw(article, Language.EN);
        assertThat(editor.reads(asking(picture, "withdraw")).text())
                .doesNotContain("Readers see it");
    }

    private static String asking(String id, String word) {
        return "/desk/documents/" + id + "/remove?ask=" + word;
    }
}
