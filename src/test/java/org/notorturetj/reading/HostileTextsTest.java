package org.notorturetj.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.text.HostileTexts;
import org.notorturetj.support.content.CountsStarterContent;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@CountsStarterContent
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextsTest {
    @Inject Newsroom newsroom;

    private final String slug = "hostile-" + RandomId.ofDocument();

    @Test
    void hostile_texts_are_served_as_harmless_html_and_as_data() {
        // given an article with hostile texts in every field
        String body = HostileTexts.visible().collect(Collectors.joining("\n\n"));
        String title = "</title><script>alert(1)</script>";
        newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "hostile", "publishedAt", "2020-01-01T00:00:00Z"),
                Map.of(
                        Language.EN,
                        Map.of(
                                "slug",
                                slug,
                                "title",
                                title,
                                "summary",
                                "\"><img src=x onerror=alert(1)>",
                                "author",
                                "<b>A. B.</b>",
                                "body",
                                body)));
        // when
        Response response = given().get("/v1/en/articles/" + slug);
        // then
        JsonPath article = response.jsonPath();
        assertThat(response.contentType()).isEqualTo("application/json");
        HostileTexts.assertHarmless(article.getString("html"));
        assertThat(article.getString("title")).isEqualTo(title);
        assertThat(article.getString("plainText"))
                .contains("<script>alert(document.domain)</script>");
        // and on its page
        Document page = page("articles");
        Element shown = page.expectFirst("article");
        assertThat(shown.select("h1").text()).isEqualTo(title);
        shown.select("> meta, > h1, > p.date, > p.lead, > p.licence").remove();
        HostileTexts.assertHarmless(shown.html());
        assertThat(shown.text()).contains("<script>alert(document.domain)</script>");
        assertThat(page.select("script, style, iframe, img, [onerror], title ~ title")).isEmpty();
    }

    @Test
    void hostile_steps_of_a_guide_are_served_as_harmless_html() {
        newsroom.publish(
                "guide",
                Map.of(
                        "rank",
                        9000,
                        "level",
                        "none",
                        "audience",
                        List.of(),
                        "topics",
                        List.of(),
                        "regions",
                        List.of(),
                        "hotlines",
                        List.of(),
                        "contacts",
                        List.of()),
                Map.of(
                        Language.EN,
                        Map.of(
                                "slug",
                                slug,
                                "title",
                                "Title",
                                "summary",
                                "Summary.",
                                "body",
                                "Text.",
                                "steps",
                                List.of(
                                        Map.of(
                                                "id",
                                                "step",
                                                "title",
                                                "Step",
                                                "text",
                                                HostileTexts.visible()
                                                        .collect(Collectors.joining("\n\n")))),
                                "checklist",
                                List.of(),
                                "sources",
                                List.of(Map.of("title", "Source")))));
        HostileTexts.assertHarmless(
                given().get("/v1/en/guides/" + slug).jsonPath().getString("steps[0].html"));
        HostileTexts.assertHarmless(page("guides").expectFirst("#step-step").html());
    }

    private Document page(String folder) {
        return Jsoup.parse(given().get("/read/en/" + folder + "/" + slug + ".html").asString());
    }

    @AfterEach
    void remove_the_guide() throws Exception {
        owner.execute("DELETE FROM published.listing WHERE type = 'guide' AND rank = 9000");
    }

    @Inject Owner owner;
}
