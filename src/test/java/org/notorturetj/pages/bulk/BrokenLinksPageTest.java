package org.notorturetj.pages.bulk;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.pages.PageBrowser;
import org.notorturetj.pages.WellFormed;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Links that lead to nothing are found from the first page, each with its place. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class BrokenLinksPageTest {
    @Inject Staff staff;
    @Inject Papers papers;
    @Inject Given given;

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        staff.clearDelays();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_link_to_what_was_withdrawn_leads_to_its_field(Language language) {
        String target = article("It goes.");
        String linking = article("See [this](/ru/articles/" + target + "), please.");
        Staff.Member member = staff.with(Role.EDITOR);
        Colleague editor = new Colleague(member.token());
        editor.put("/account/profile", Map.of("language", language.tag())).then().statusCode(204);
        editor.withdraws(target, "ru").then().statusCode(200);

        PageBrowser browser = PageBrowser.of(member);
        String words = browser.page().select("a[href=/desk/links]").text();
        assertThat(words).isNotBlank();
        Element row = row(browser, linking);
        WellFormed.require(browser, language.tag());
        assertThat(row.select("code").text()).isEqualTo("/ru/articles/" + target);
        assertThat(row.select("a[href=/desk/documents/" + target + "]")).hasSize(1);
        assertThat(row.text()).doesNotContain("/body", "withdrawn:");

        String href = row.select("a").first().attr("href");
        assertThat(href).isEqualTo("/desk/documents/" + linking + "/ru#f-c-body");
        Document mended = browser.reads(href.replaceFirst("#.*", ""));
        assertThat(mended.getElementById("f-c-body").normalName()).isEqualTo("textarea");
    }

    @Test
    void a_line_that_facts_name_leads_to_the_field_of_the_facts() {
        String guide = papers.leadingNowhere();
        PageBrowser browser = PageBrowser.of(staff.with(Role.EDITOR));
        Element row = row(browser, guide);
        String href = row.select("a").first().attr("href");
        assertThat(href).isEqualTo("/desk/documents/" + guide + "/facts#f-c-hotlines");
        Document facts = browser.reads(href.replaceFirst("#.*", ""));
        assertThat(facts.getElementById("f-c-hotlines")).isNotNull();
    }

    /** Other tests leave links of theirs. */
    private static Element row(PageBrowser browser, String document) {
        Document page = browser.reads("/desk/links");
        String row = "main .list li:has(a[href*=" + document + "/])";
        while (page.select(row).isEmpty()) {
            assertThat(page.select("a[rel=next]")).as(page.text()).hasSize(1);
            page = browser.reads(page.select("a[rel=next]").attr("href"));
        }
        return page.selectFirst(row);
    }

    private String article(String body) {
        String id = given.document("article");
        given.facts(id, Invented.articleFacts("news"));
        Map<String, Object> words = new HashMap<>(Invented.articleText(id, "Title"));
        words.put("body", body);
        given.text(id, Language.RU, words);
        given.published(id, Language.RU);
        return papers.willBePublished(id);
    }
}
