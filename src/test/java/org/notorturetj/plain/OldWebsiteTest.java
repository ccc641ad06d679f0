package org.notorturetj.plain;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows a link to the previous website reads the page, while there is no website. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldWebsiteTest {
    /** Below a root of this server, so that nobody looks for it among old addresses. */
    private static final String NOWHERE = "/q/nothing";

    @Inject Newsroom newsroom;

    private final String unique = RandomId.ofDocument();

    private static Response get(String path) {
        return given().redirects().follow(false).urlEncodingEnabled(false).get(path);
    }

    /** All but the moment. */
    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(header -> headers.put(header.getName(), header.getValue()));
        headers.remove("Date");
        return headers;
    }

    private String publish(String address) {
        return newsroom.publish(
                "article",
                Map.of("kind", "news", "section", "legacy", "publishedAt", "2020-01-01T00:00:00Z"),
                Map.of(
                        Language.RU,
                        text("ru-", address),
                        Language.EN,
                        text("en-", "/en" + address)));
    }

    private Map<String, Object> text(String prefix, String address) {
        var text = new HashMap<String, Object>(Newsroom.text(prefix + unique));
        text.put("legacyAddresses", List.of(address));
        return text;
    }

    private void assertLeads(String from, String to) {
        Response answer = get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).as(from).isEqualTo(to);
        assertThat(get(to).statusCode()).as(to).isEqualTo(200);
    }

    @Test
    void an_old_address_leads_to_the_page_here() {
        publish("/node/" + unique);
        String russian = "/read/ru/articles/ru-" + unique + ".html";
        String english = "/read/en/articles/en-" + unique + ".html";
        assertLeads("/node/" + unique, russian);
        assertLeads("/node/" + unique + "/", russian);
        assertLeads("/node/" + unique + "?utm_source=a&utm_source=&x", russian);
        assertLeads("/en/node/" + unique, english);
        assertLeads("/news/ru-" + unique, russian);
        assertLeads("/en/news/en-" + unique, english);
        assertThat(given().redirects().follow(false).head("/node/" + unique).statusCode())
                .isEqualTo(301);
    }

    @Test
    void letters_that_no_address_may_have_are_read_as_browsers_send_them() {
        publish("/хабар/" + unique);
        assertLeads(
                "/%D1%85%D0%B0%D0%B1%D0%B0%D1%80/" + unique,
                "/read/ru/articles/ru-" + unique + ".html");
    }

    @Test
    void what_was_taken_away_is_a_page_that_says_so_and_whose_links_lead_somewhere() {
        String id = publish("/a/b/" + unique);
        newsroom.redact(id, Language.RU);
        for (String path : List.of("/a/b/" + unique, "/news/ru-" + unique)) {
            Response answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.header("Content-Language")).isEqualTo("ru");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .isEqualTo(
                            get("/read/ru/nosuch.html")
                                    .headers()
                                    .getValues("Content-Security-Policy"));
            Document page = Jsoup.parse(answer.asString(), "http://host" + path);
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select("h1").text())
                    .isEqualTo(Frame.WORDS.text("gone-title", Language.RU));
            for (Element link : page.select("a[href], link[href]")) {
                URI target = URI.create(link.absUrl("href")).normalize(); // as browsers do
                if ("host".equals(target.getHost()) && !"main".equals(target.getFragment())) {
                    assertThat(get(target.getPath()).statusCode())
                            .as(target.toString())
                            .isEqualTo(200);
                }
            }
        }
        assertLeads("/en/a/b/" + unique, "/read/en/articles/en-" + unique + ".html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/node/0", "/news/x", "/robots.txt", "/favicon.ico", "/en", "/a//b", "/n?x"})
    void an_unknown_path_is_answered_as_any_other(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).isEqualTo(get(NOWHERE).asString());
        assertThat(headers(answer)).isEqualTo(headers(get(NOWHERE)));
    }

    /** Texts whose old addresses lie where this server has something, or is to have. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/feeds", "/read", "/desk", "/problems", "/docs", "/v1/ru"})
    void nothing_that_the_server_has_is_looked_for_among_old_addresses(String root) {
        publish(root + "/" + unique);
        assertThat(get(root + "/" + unique).statusCode()).isIn(401, 404);
        assertThat(get(root + "/ru-" + unique).statusCode()).isIn(401, 404);
    }

    @Test
    void only_reading_leads_somewhere() {
        publish("/node/" + unique);
        assertThat(given().post("/node/" + unique).statusCode()).isEqualTo(404);
        assertThat(given().delete("/node/" + unique).statusCode()).isEqualTo(404);
    }

    @Test
    void the_host_of_the_desk_knows_none() {
        publish("/node/" + unique);
        given().header("Host", "desk.localhost").get("/node/" + unique).then().statusCode(404);
    }

    @Test
    void a_path_that_is_too_long_is_not_looked_for() {
        String path = "/node/" + unique + "/".repeat(1_000);
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_resource_behind_has_no_address() {
        given().get(OldAddressResource.PATH).then().statusCode(404);
    }

    @Test
    @WithSettings({
        "notorturetj.public.website-base-url=https://www.example.org",
        "notorturetj.public.api-base-url=https://api.example.org"
    })
    void with_a_website_they_lead_nowhere_here() {
        publish("/node/" + unique);
        assertThat(get("/node/" + unique).statusCode()).isEqualTo(404);
        given().queryParam("url", "https://www.notorturetj.org/node/" + unique)
                .get("/v1/resolve")
                .then()
                .statusCode(200);
    }
}
