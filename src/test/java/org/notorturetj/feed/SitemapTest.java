package org.notorturetj.feed;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SitemapTest {
    @Inject Newsroom newsroom;

    private final String slug = "s" + RandomId.ofDocument();

    @Test
    void the_index_leads_to_the_pages_of_every_type() throws Exception {
        Document index = ParsedXml.of(FeedReader.body("/feeds/sitemap.xml"));
        List<String> parts = texts(index, "loc");
        assertThat(parts)
                .contains("/feeds/sitemap/part/article-1.xml", "/feeds/sitemap/part/guide-1.xml");
        for (String part : parts) {
            for (String page : texts(ParsedXml.of(FeedReader.body(part)), "loc").subList(0, 1)) {
                given().get(page).then().statusCode(200);
            }
        }
    }

    @Test
    void each_language_of_a_document_names_all_of_them_and_a_removed_one_is_gone()
            throws Exception {
        String article =
                newsroom.article(
                        "news", Map.of(Language.RU, "ru-" + slug, Language.EN, "en-" + slug));
        Element page = page("/read/en/articles/en-" + slug + ".html");
        assertThat(page.getElementsByTagName("lastmod").item(0).getTextContent()).contains("T");
        assertThat(alternates(page))
                .containsExactlyInAnyOrder(
                        "ru /read/ru/articles/ru-" + slug + ".html",
                        "en /read/en/articles/en-" + slug + ".html",
                        "x-default /read/ru/articles/ru-" + slug + ".html");

        newsroom.withdraw(article, Language.RU);

        assertThat(alternates(page("/read/en/articles/en-" + slug + ".html")))
                .containsExactlyInAnyOrder(
                        "en /read/en/articles/en-" + slug + ".html",
                        "x-default /read/en/articles/en-" + slug + ".html");
        assertThat(FeedReader.body("/feeds/sitemap/part/article-1.xml"))
                .doesNotContain("ru-" + slug);
    }

    @Test
    void news_are_of_the_last_two_days_and_say_their_language() throws Exception {
        String now = java.time.Instant.now().toString();
        String before = java.time.Instant.now().minus(java.time.Duration.ofHours(49)).toString();
        newsroom.article("news", now, Map.of(Language.RU, "new-" + slug));
        newsroom.article("news", before, Map.of(Language.RU, "old-" + slug));
        String news = FeedReader.body("/feeds/sitemap/news.xml");
        assertThat(news)
                .contains(
                        "/read/ru/articles/new-" + slug + ".html",
                        "<news:title>Title of new-" + slug)
                .contains("<news:language>ru</news:language>")
                .doesNotContain("old-" + slug);
        ParsedXml.of(news);
    }

    /** What is invented is for whoever builds a website, not for who searches the web. */
    @Test
    void no_sample_is_in_any_sitemap() throws Exception {
        StringBuilder all = new StringBuilder(FeedReader.body("/feeds/sitemap/news.xml"));
        for (String part : texts(ParsedXml.of(FeedReader.body("/feeds/sitemap.xml")), "loc")) {
            all.append(FeedReader.body(part));
        }
        for (String list : List.of("articles", "guides", "cases", "pages", "events", "replies")) {
            given().get("/v1/ru/" + list + "?limit=100")
                    .jsonPath()
                    .<String>getList("items.findAll { it.sample == true }.canonical")
                    .forEach(sample -> assertThat(all.toString()).doesNotContain(sample + "<"));
        }
        for (String list : List.of("articles", "events", "replies")) {
            assertThat(
                            given().get("/v1/ru/" + list + "?limit=100")
                                    .jsonPath()
                                    .getList("items.findAll { it.sample == true }"))
                    .as(list)
                    .isNotEmpty();
        }
    }

    @Test
    void robots_and_sitemaps_are_found_from_the_entrance() {
        var entrance = given().get("/v1").jsonPath();
        String robots = given().get(entrance.getString("robots")).asString();
        assertThat(robots)
                .startsWith("User-agent: *")
                .contains("Sitemap: " + entrance.getString("sitemap"))
                .contains("Sitemap: /feeds/sitemap/news.xml");
        given().get(entrance.getString("sitemap")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article-0.xml",
                "article-9999.xml",
                "alert-1.xml",
                "article.xml",
                "article-1.txt",
                "article-99999.xml"
            })
    void a_part_that_does_not_exist_is_not_found(String part) {
        given().get("/feeds/sitemap/part/" + part).then().statusCode(404);
    }

    private static Element page(String address) throws Exception {
        return ParsedXml.elements(
                        ParsedXml.of(FeedReader.body("/feeds/sitemap/part/article-1.xml")), "url")
                .stream()
                .filter(
                        url ->
                                url.getElementsByTagName("loc")
                                        .item(0)
                                        .getTextContent()
                                        .equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> alternates(Element page) {
        var links = page.getElementsByTagName("xhtml:link");
        return java.util.stream.IntStream.range(0, links.getLength())
                .mapToObj(i -> (Element) links.item(i))
                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href"))
                .toList();
    }

    private static List<String> texts(Document document, String name) {
        return ParsedXml.elements(document, name).stream().map(Element::getTextContent).toList();
    }
}
