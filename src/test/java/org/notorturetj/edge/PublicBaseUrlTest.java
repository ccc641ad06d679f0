package org.notorturetj.edge;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A mirror that serves the API below a path, and a website elsewhere. */
@WithSettings({
    "notorturetj.public.api-base-url=https://mirror.example/coalition/",
    "notorturetj.public.website-base-url=https://www.example.org/site"
})
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicBaseUrlTest {
    @Test
    void links_are_below_the_base_url_with_its_prefix() {
        JsonPath entrance = get("/v1");
        assertThat(entrance.getString("openapi"))
                .isEqualTo("https://mirror.example/coalition/openapi");
        assertThat(entrance.getString("languages[0].links.home"))
                .isEqualTo("https://mirror.example/coalition/v1/tg/home");
    }

    @Test
    void redirects_are_below_it_too() {
        given().get("/v1/tj/hotlines?region=TJ-KT")
                .then()
                .statusCode(308)
                .header("Location", "https://mirror.example/coalition/v1/tg/hotlines?region=TJ-KT");
        given().get("/v1/tg/guides/is-this-torture")
                .then()
                .statusCode(301)
                .header(
                        "Location",
                        "https://mirror.example/coalition/v1/tg/guides/oyo-in-shikancha-ast");
    }

    @Test
    void alternates_point_to_the_api_and_the_canonical_url_to_the_website() {
        JsonPath page = get("/v1/en/pages/about-the-coalition");
        assertThat(page.getString("canonical"))
                .isEqualTo("https://www.example.org/site/en/pages/about-the-coalition");
        assertThat(page.<String>getList("alternates.url"))
                .allMatch(url -> url.startsWith("https://mirror.example/coalition/v1/"));
    }

    @Test
    void beside_each_address_of_the_api_stands_the_page_of_the_website() {
        JsonPath page = get("/v1/en/pages/about-the-coalition");
        assertThat(page.<String>getList("alternates.page"))
                .isNotEmpty()
                .allMatch(each -> each.matches("https://www.example.org/site/(tg|ru)/pages/.+"));
        assertThat(get("/v1/en/home").<String>getList("features.page"))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("https://www.example.org/site/"));
        assertThat(get("/v1/ru/search?q=адвокат").<String>getList("items.page"))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("https://www.example.org/site/"));
    }

    @Test
    @WithSettings({
        "notorturetj.public.website-base-url=https://www.example.org/site",
        "notorturetj.public.pages.hotline=/{lang}/call"
    })
    void the_entrance_names_pages_that_are_no_single_documents() {
        assertThat(get("/v1").<Map<String, String>>get("languages[0].pages"))
                .isEqualTo(
                        Map.of(
                                "home", "https://www.example.org/site/tg",
                                "hotlines", "https://www.example.org/site/tg/call",
                                "contacts", "https://www.example.org/site/tg/contacts",
                                "plain", get("/v1").getString("languages[0].pages.plain")));
        assertThat(get("/v1").getString("languages[0].pages.plain")).endsWith("/read/tg/");
    }

    @Test
    @WithSettings({
        "notorturetj.public.website-base-url=https://www.example.org/site",
        "notorturetj.public.pages.page=/{lang}/info/{slug}",
        "notorturetj.public.pages.guide=/learn/{lang}/{slug}.html",
        "notorturetj.public.pages.home=/{lang}/start"
    })
    void a_website_may_have_its_own_paths() {
        String about = "https://www.example.org/site/en/info/about-the-coalition";
        JsonPath page = get("/v1/en/pages/about-the-coalition");
        assertThat(page.getString("canonical")).isEqualTo(about);
        assertThat(page.<String>getList("alternates.page"))
                .allMatch(each -> each.matches("https://www.example.org/site/(tg|ru)/info/.+"));
        assertThat(given().get("/feeds/sitemap/part/guide-1.xml").asString())
                .containsPattern(
                        "<loc>https://www.example.org/site/learn/ru/[a-z0-9-]+\\.html</loc>");
        assertThat(given().get("/feeds/en/articles.rss").asString())
                .contains("<link>https://www.example.org/site/en/start</link>");
        assertThat(given().queryParam("url", about).get("/v1/verify").asString())
                .contains("\"" + about + "\"");
    }

    @Test
    void features_of_the_front_page_are_below_it() {
        assertThat(get("/v1/en/home").<String>getList("features.url"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith("https://mirror.example/coalition/v1/en/"));
    }

    @Test
    void feeds_and_sitemaps_have_whole_addresses() {
        String api = "https://mirror.example/coalition/feeds/";
        String site = "https://www.example.org/site/";
        String rss = given().get("/feeds/en/articles.rss").asString();
        assertThat(rss)
                .contains(
                        "rel=\"self\" type=\"application/rss+xml\" href=\""
                                + api
                                + "en/articles.rss")
                .contains("<link>" + site + "en</link>")
                .contains("<link>" + site + "en/articles/")
                .doesNotContain("href=\"/", "<link>/");
        assertThat(given().get("/feeds/en/articles.atom").asString())
                .contains(
                        "rel=\"related\" type=\"application/atom+xml\" href=\""
                                + api
                                + "en/removed.")
                .doesNotContain("href=\"/");
        assertThat(given().get("/feeds/sitemap.xml").asString())
                .contains("<loc>" + api + "sitemap/part/guide-1.xml</loc>");
        assertThat(given().get("/feeds/sitemap/part/guide-1.xml").asString())
                .contains("<loc>" + site + "tg/guides/");
        assertThat(given().get("/feeds/opml.xml").asString()).contains("xmlUrl=\"" + api);
    }

    private static JsonPath get(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }
}
