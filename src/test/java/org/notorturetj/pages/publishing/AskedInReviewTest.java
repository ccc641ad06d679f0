package org.notorturetj.pages.publishing;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has handed something in asks at once that it is checked and goes out: one yes does both. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AskedInReviewTest {
    @Inject Given given;
    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member member;
    private PageBrowser editor;
    private PageBrowser coordinator;

    @BeforeEach
    void arrive() {
        member = staff.with(Role.EDITOR);
        editor = PageBrowser.of(member);
        coordinator = PageBrowser.of(staff.with(Role.COORDINATOR));
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void a_number_is_corrected_by_one_and_seen_old_and_new_by_another_who_says_yes_once() {
        String old = Given.number();
        String fresh = Given.number();
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts(old));
        given.text(line, Language.RU, Invented.lineText(Language.RU));
        given.published(line, Language.RU);
        papers.willBePublished(line);
        String overview = "/desk/documents/" + line;

        editor.does(
                editor.reads(overview + "/facts"),
                "submit",
                Map.of("c/channels/0/asPrinted", fresh));
        Document page = editor.reads(overview);
        Element ask = page.select("a.button[href$=publish]").first();
        assertThat(ask).as(page.select("main").text()).isNotNull();
        assertThat(ask.text()).startsWith("Ask for a check and publication");
        Document asked = editor.does(editor.reads(ask.attr("href")), "Ask a second person");
        Document decides = coordinator.reads(asked.select("main form").attr("action"));
        assertThat(decides.select("td del").eachText()).contains(old);
        assertThat(decides.select("td ins").eachText()).contains(fresh);
        coordinator.does(decides, "yes");

        assertThat(coordinator.reads(overview).select("h2 .state").eachText())
                .containsOnly("published");
        Document facts = coordinator.reads("/desk/documents/" + line + "/facts");
        assertThat(facts.select("[name=c/channels/0/asPrinted]").val()).isEqualTo(fresh);
    }

    @Test
    void a_first_article_goes_out_by_one_yes() {
        Colleague writing = new Colleague(member.token());
        String id = writing.creates("article");
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Invented.articleText(id, "Title")).then().statusCode(200);
        papers.willBePublished(id);
        String overview = "/desk/documents/" + id;
        assertThat(editor.reads(overview).select("a[href$=publish]")).as("a draft").isEmpty();
        editor.does(editor.reads(overview), "submitAll");

        Document publish = editor.reads(overview + "/publish");
        assertThat(publish.select("[name=language][checked]").eachAttr("value"))
                .containsExactly("ru");
        Document asked = editor.does(publish, "Ask a second person");
        String proposal = asked.select("main form").attr("action");
        coordinator.does(coordinator.reads(proposal), "yes");

        assertThat(coordinator.reads(overview).select("h2 .state").eachText())
                .containsOnly("published");
    }

    /** A lawyer has a word on guides before anybody else says yes. */
    @Test
    void a_guide_waits_for_its_lawyer() {
        Colleague writing = new Colleague(member.token());
        String id = writing.creates("guide");
        writing.savesFacts(id, Invented.guideFacts()).then().statusCode(200);
        writing.savesText(id, "ru", Invented.guideText(id, "Guide")).then().statusCode(200);
        editor.does(editor.reads("/desk/documents/" + id), "submitAll");
        assertThat(editor.page().select("a[href$=publish]")).isEmpty();
    }
}
