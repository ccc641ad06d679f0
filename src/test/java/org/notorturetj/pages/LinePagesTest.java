package org.notorturetj.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

/**
 * A number that nobody has approved is never read out from the page of the lines as one to call.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinePagesTest {
    private static final String OLD = Given.number();
    private static final String NEW = Given.number();
    private static final String SECOND = Given.number();

    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_line_stands_there_as_readers_have_it_and_what_is_newer_apart(boolean isOneMore) {
        Staff.Member member = staff.with(Role.EDITOR);
        Colleague editor = new Colleague(member.token());
        PageBrowser browser = PageBrowser.of(member);
        String id = given.document("hotline");
        given.facts(id, Invented.lineFacts(OLD));
        given.text(id, Language.RU, Invented.lineText(Language.RU));
        given.published(id, Language.RU);
        papers.willBePublished(id);
        assertThat(row(browser, id).select(".note")).isEmpty();
        assertThat(row(browser, id).text()).contains(OLD);

        Map<String, Object> newer = new TreeMap<>(Invented.lineFacts(NEW));
        newer.put("status", "paused");
        if (isOneMore) {
            newer.put("channels", List.of(voice(NEW), voice(SECOND)));
        }
        editor.savesFacts(id, newer).then().statusCode(200);

        Element row = row(browser, id);
        assertThat(row.select(".note").text())
                .contains(NEW, "nobody outside sees yet")
                .doesNotContain(OLD);
        assertThat(row.select(".note").text().contains(SECOND)).isEqualTo(isOneMore);
        assertThat(row.select("a[href$=pause]")).as("readers are told to call it").hasSize(1);
        row.select(".note").remove();
        assertThat(row.text()).contains(OLD).doesNotContain(NEW);
    }

    @Test
    void of_a_line_that_no_reader_sees_what_is_written_is_shown() {
        PageBrowser browser = PageBrowser.of(staff.with(Role.EDITOR));
        String id = given.line(Language.RU);
        assertThat(row(browser, id).text()).contains("+999", "readers do not see it");
        assertThat(row(browser, id).select(".note")).isEmpty();
    }

    /** Of a line that is due to be rung again; nothing else of it changes, and two say so. */
    @Test
    void whoever_rang_a_line_says_so_by_one_button() {
        Staff.Member member = staff.with(Role.EDITOR);
        Colleague editor = new Colleague(member.token());
        PageBrowser browser = PageBrowser.of(member);
        String id = given.document("hotline");
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(OLD));
        facts.put("verifiedAt", "2026-01-10T06:00:00Z");
        facts.put("staleAfter", "2026-04-10T06:00:00Z");
        given.facts(id, facts);
        given.text(id, Language.RU, Invented.lineText(Language.RU));
        given.published(id, Language.RU);
        papers.willBePublished(id);
        String rang = row(browser, id).select("button[value^=rang]").val();
        Document page = browser.page();

        Document after = browser.does(page, rang);

        assertThat(after.select(".done").text()).isNotEmpty();
        Map<String, Object> handedIn =
                editor.get(Colleague.facts(id)).then().extract().jsonPath().getMap("content");
        assertThat(handedIn).doesNotContainKey("staleAfter");
        assertThat(handedIn.get("verifiedAt").toString()).isGreaterThan("2026-11-01");
        handedIn.put("verifiedAt", facts.get("verifiedAt"));
        handedIn.put("staleAfter", facts.get("staleAfter"));
        assertThat(handedIn.keySet()).containsAll(facts.keySet());
        assertThat(handedIn.get("channels")).isEqualTo(facts.get("channels"));
        assertThat(row(browser, id).select("button[value^=rang]")).isEmpty();

        // who clicks on the page of before is told, and nothing is lost
        assertThat(browser.presses(page, rang, Map.of()).statusCode()).isEqualTo(412);
        editor.get(Colleague.facts(id)).then().body("state.state", is("in_review"));
    }

    private static Map<String, Object> voice(String number) {
        return Map.of("type", "voice", "number", number, "asPrinted", number);
    }

    /** Lines stand oldest first, on pages. */
    private static Element row(PageBrowser browser, String id) {
        String page = "/desk/lines";
        while (true) {
            browser.reads(page);
            Element link = browser.page().selectFirst("main li a[href=/desk/documents/" + id + "]");
            if (link != null) {
                return link.closest("li");
            }
            page = browser.page().select("a[rel=next]").attr("href");
            assertThat(page).as("the next page").isNotEmpty();
        }
    }
}
