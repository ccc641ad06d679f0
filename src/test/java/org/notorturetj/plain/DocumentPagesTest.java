package org.notorturetj.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Reviewers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.plain.Shown.page;

/** What a page shows of a document. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentPagesTest {
    private static final Map<String, Object> CORRECTION =
            Map.of("date", "2026-01-10", "text", "It was 2023, <b>not</b> 2022.");

    private static final String CORRECTED = "2026-01-10: It was 2023, <b>not</b> 2022.";

    @Inject Newsroom newsroom;
    @Inject Given given;
    @Inject Reviewers reviewers;

    private final String slug = "d" + RandomId.ofDocument();

    @AfterEach
    void clean_up() {
        given.noMore();
    }

    @Test
    void a_guide_has_its_steps_its_checklist_and_the_state_of_the_law() {
        String id = given.document("guide");
        given.facts(id, Invented.guideFacts());
        Map<String, Object> text = new HashMap<>(Invented.guideText(slug, "Guide"));
        text.put("checklist", List.of(Map.of("id", "asked", "text", "I have asked <why>.")));
        given.text(id, Language.EN, text);
        given.publishedUnreviewed(id, Language.EN);

        Document page = page("/read/en/guides/" + slug + ".html");
        Element step = page.expectFirst("section#step-one");
        assertThat(step.select("h2").text() + ": " + step.select("p").text())
                .isEqualTo("One: Do it.");
        assertThat(page.select("ul.checklist li").eachText())
                .containsExactly("I have asked <why>.");
        assertThat(page.select("p.warning").text()).contains("lawyer");
        assertThat(page.select("p.date").text())
                .contains("Law as of: 1 January 2020.")
                .doesNotContain("Checked by a lawyer");

        reviewers.legallyWhatIsPublished(id, Language.EN);
        given.text(id, Language.EN, text);
        reviewers.legally(id, Language.EN);
        given.published(id, Language.EN);

        assertThat(page("/read/en/guides/" + slug + ".html").select("p.date").text())
                .contains("Law as of: 17 May 2024.", "Checked by a lawyer: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compromised", "paused"})
    void a_line_that_must_not_be_called_says_so_and_leads_to_no_number(String status) {
        String number = Given.number();
        String id = given.document("hotline");
        Map<String, Object> facts = new HashMap<>(Invented.lineFacts(number));
        given.facts(id, facts);
        given.text(id, Language.EN, Invented.lineText(Language.EN));
        given.published(id, Language.EN);
        assertThat(page("/read/en/hotlines.html").select("#" + id + " a").attr("href"))
                .isEqualTo("tel:" + number);

        facts.put("status", status);
        given.facts(id, facts);
        given.published(id);

        String warning =
                JsonPath.from(PublicLog.record(id, Language.EN).orElseThrow()).getString("warning");
        for (Language reader : Language.values()) {
            Document page = page("/read/" + reader.tag() + "/hotlines.html");
            String words = Frame.WORDS.text("doNotCall", reader);
            Element line = page.expectFirst("section#" + id);
            assertThat(line.select("a")).isEmpty();
            assertThat(line.select("p.warning").text()).isEqualTo(words + ". " + warning);
            assertThat(page.select("a[href*=" + number.substring(1) + "]")).isEmpty();
            assertThat(page.select("li:has(a[href=#" + id + "])").eachText())
                    .isNotEmpty()
                    .containsOnly("Line en: " + words);
        }
    }

    @Test
    void what_was_wrong_stands_on_the_page_of_an_article() {
        String id = newsroom.article("news", Map.of(Language.EN, slug));
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.put("corrections", List.of(CORRECTION));
        newsroom.edit(id, Language.EN, text);

        Document page = page("/read/en/articles/" + slug + ".html");
        assertThat(page.select("h2:containsOwn(Corrections) + ul li").eachText())
                .containsExactly(CORRECTED);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void what_was_wrong_in_an_update_stands_below_it() {
        Map<String, Object> year = Map.of("date", "2026", "precision", "year");
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug));
        text.remove("slug");
        Map<String, Object> ofCase = new HashMap<>(text);
        ofCase.put("initials", "N. N.");
        String id =
                newsroom.publish(
                        "case",
                        Map.of("code", "pkd7qy", "status", "open", "began", year),
                        Map.of(Language.EN, ofCase));
        text.put("corrections", List.of(CORRECTION));
        String update =
                newsroom.publish(
                        "case-update",
                        Map.of("case", "pkd7qy", "happened", year, "urgent", false),
                        Map.of(Language.EN, text));

        Element shown = page("/read/en/cases/pkd7qy.html").expectFirst("section#" + update);
        assertThat(shown.select("p.date").text()).isEqualTo("Case update: 2026");
        assertThat(shown.select("p.note").eachText()).containsExactly("Corrections. " + CORRECTED);
        newsroom.withdraw(update, Language.EN);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void a_page_says_to_programs_what_its_text_is() {
        String id = newsroom.article("news", Map.of(Language.RU, slug));
        Element article = page("/read/en/articles/" + slug + ".html").expectFirst("article");
        assertThat(article.attr("itemtype")).isEqualTo("https://schema.org/Article");
        assertThat(article.select("h1[itemprop=headline]").text()).isEqualTo("Title of " + slug);
        assertThat(article.select("[itemprop=abstract]").text()).isEqualTo("Summary.");
        assertThat(article.select("[itemprop=inLanguage]").attr("content")).isEqualTo("ru");
        newsroom.withdraw(id, Language.RU);

        String path = "/en/events/" + given().get("/v1/en/events").path("items[0].slug");
        Element event = page("/read" + path + ".html").expectFirst("article");
        assertThat(event.attr("itemtype")).isEqualTo("https://schema.org/Event");
        assertThat(event.select("[itemprop=startDate]").attr("content"))
                .isEqualTo(given().get("/v1" + path).path("when.starts.date"));
        assertThat(event.select("h1[itemprop=name]").text())
                .isEqualTo(given().get("/v1" + path).path("title"));
    }

    @Test
    void the_number_on_a_page_is_that_of_its_record() {
        String id = newsroom.article("news", Map.of(Language.RU, slug));
        assertThat(page("/read/en/articles/" + slug + ".html").select("footer p").first().text())
                .isEqualTo("Publication " + PublicLog.seqOf(id, Language.RU));
        newsroom.withdraw(id, Language.RU);
    }
}
