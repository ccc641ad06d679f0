package org.notorturetj.pages.work;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.desk.overview.InboxGroup;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.Frames;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The first page: what waits for one's own yes above everything, and how much in all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToDoPageTest {
    private static final List<String> ORDER =
            Stream.of(InboxGroup.WORDS.split("\\|", -1))
                    .map(group -> Frames.word("group-" + group, Language.EN))
                    .toList();

    @Inject Staff staff;
    @Inject Papers papers;

    private Staff.Member coordinator;
    private Colleague editor;
    private PageBrowser browser;

    @BeforeEach
    void arrive() {
        coordinator = staff.with(Role.COORDINATOR);
        editor = new Colleague(staff.with(Role.EDITOR).token());
        browser = PageBrowser.of(coordinator);
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @Test
    void alerts_and_proposals_stand_above_everything_then_what_else_waits_in_order() {
        papers.inReview();
        papers.leadingNowhere();
        String published = papers.published();
        String proposal =
                editor.post(
                                "/documents/" + published + "/redaction",
                                Map.of("languages", List.of("ru")))
                        .path("proposal");
        String alert = alertInReview();
        Document page = browser.reads("/desk/");
        WellFormed.require(browser, "en");
        List<String> headings = page.select("h3 a").eachText();
        assertThat(headings).isSubsetOf(ORDER).startsWith(ORDER.get(0));
        assertThat(headings).isEqualTo(ORDER.stream().filter(headings::contains).toList());
        assertThat(headings)
                .contains(
                        Frames.word("group-approve", Language.EN),
                        Frames.word("group-line", Language.EN));

        Document decide = browser.reads(page.select("h3 a").first().attr("href"));
        assertThat(decide.select("h3 a").eachText()).containsExactly(ORDER.get(0));
        assertThat(whole(decide, "main .list a"))
                .contains("/desk/proposals/" + proposal, "/desk/documents/" + alert + "/alert");
        Document approve = browser.reads("/desk/?group=approve");
        assertThat(whole(approve, "main .list a"))
                .noneMatch(it -> it.contains(alert))
                .anyMatch(it -> it.endsWith("/facts"));
    }

    /** Addresses on all pages of an open heading. */
    private List<String> whole(Document first, String links) {
        List<String> found = new java.util.ArrayList<>(first.select(links).eachAttr("href"));
        Document page = first;
        while (!page.select("a[rel=next]").isEmpty()) {
            page = browser.reads(page.select("a[rel=next]").attr("href"));
            found.addAll(page.select(links).eachAttr("href"));
        }
        return found;
    }

    private String alertInReview() {
        String update = papers.update();
        String id = editor.post("/documents/" + update + "/alert", Map.of()).path("id");
        assertThat(id).isNotNull();
        editor.submits(Colleague.facts(id));
        editor.submits(Colleague.text(id, "ru"));
        return id;
    }

    @Test
    void the_title_of_the_page_says_how_much_waits() {
        papers.inReview();
        Document page = browser.reads("/desk/");
        long waits =
                page.select("h3 .count").stream()
                        .map(Element::text)
                        .mapToLong(Long::parseLong)
                        .sum();
        assertThat(waits).isPositive();
        assertThat(page.title()).startsWith("(" + waits + ") ");
        assertThat(page.select("h2 .count").first().text()).isEqualTo(String.valueOf(waits));
        assertThat(browser.reads("/desk/?group=approve").title()).startsWith("(" + waits + ") ");
    }

    @Test
    void what_is_approved_leads_its_author_to_publishing_or_says_who_may() {
        Staff.Member translator = staff.with(Role.TRANSLATOR);
        String id = papers.published();
        Colleague writing = new Colleague(translator.token());
        writing.savesText(id, "tg", Papers.text(id)).then().statusCode(200);
        writing.submits(Colleague.text(id, "tg"));
        new Colleague(coordinator.token()).approves(Colleague.text(id, "tg"));

        PageBrowser own = PageBrowser.of(translator);
        Element group = own.page().selectFirst("h3:has(a[href$=group=publish])");
        assertThat(group).as(own.page().text()).isNotNull();
        assertThat(group.nextElementSibling().text()).startsWith("These may publish:");
        assertThat(own.page().select("main .list a").eachAttr("href"))
                .contains("/desk/documents/" + id);
        Document document = own.reads("/desk/documents/" + id);
        assertThat(document.select("#publishers").text())
                .startsWith("Approved, and waits for somebody to publish it.")
                .hasSizeGreaterThan(60);

        Staff.Member author = staff.with(Role.EDITOR);
        String written = approved(new Colleague(author.token()));
        PageBrowser editing = PageBrowser.of(author);
        assertThat(editing.page().select("main .list a").eachAttr("href"))
                .contains("/desk/documents/" + written + "/publish");
        assertThat(editing.reads("/desk/documents/" + written).select("#publishers")).hasSize(1);
    }

    @Test
    void what_was_sent_back_leads_to_the_text_with_what_the_reviewer_wrote() {
        Staff.Member author = staff.with(Role.EDITOR);
        String id = handedIn(new Colleague(author.token()));
        Colleague reviewer = new Colleague(coordinator.token());
        reviewer.post(
                        Colleague.text(id, "ru") + "/comments",
                        Map.of("body", "The second paragraph needs a source."))
                .then()
                .statusCode(200);
        reviewer.performs(Colleague.text(id, "ru"), "/changes").then().statusCode(200);
        PageBrowser own = PageBrowser.of(author);
        Element item = own.page().selectFirst("main li:has(a[href$=" + id + "/ru])");
        assertThat(item.text()).contains("The second paragraph needs a source.");
        assertThat(own.page().title()).matches("[(][1-9][0-9]*[)] .*");
    }

    private String handedIn(Colleague writing) {
        String id = writing.creates("article");
        writing.savesFacts(id, Invented.articleFacts("news")).then().statusCode(200);
        writing.savesText(id, "ru", Papers.text(id)).then().statusCode(200);
        writing.submits(Colleague.facts(id));
        writing.submits(Colleague.text(id, "ru"));
        return id;
    }

    private String approved(Colleague writing) {
        String id = handedIn(writing);
        Colleague reviewer = new Colleague(coordinator.token());
        reviewer.approves(Colleague.facts(id));
        reviewer.approves(Colleague.text(id, "ru"));
        return id;
    }
}
