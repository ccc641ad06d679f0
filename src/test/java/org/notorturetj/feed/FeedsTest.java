package org.notorturetj.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.FeedReader.Read;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedsTest {
    @Inject Newsroom newsroom;
    @Inject Given given;

    private final String unique = "t" + RandomId.ofDocument();

    @ParameterizedTest
    @MethodSource("org.notorturetj.api.feed.FeedName#values")
    void all_formats_agree_on_ids_titles_links_and_dates(FeedName name) throws Exception {
        for (Language language : Language.values()) {
            String feed = "/feeds/" + language.tag() + "/" + name.word();
            List<Read> atom = FeedReader.entries(feed + ".atom");
            assertThat(atom).isNotEmpty();
            assertThat(atom).extracting(Read::id).doesNotHaveDuplicates();
            assertThat(FeedReader.entries(feed + ".rss")).isEqualTo(atom);
            assertThat(FeedReader.entries(feed + ".json")).isEqualTo(atom);
        }
    }

    @Test
    void an_entry_keeps_its_id_whatever_becomes_of_its_title_and_slug() throws Exception {
        String article = article(Map.of(RU, text("a")));
        Read before = only("ru");
        newsroom.edit(article, RU, text("b", "title", "Другое название"));
        Read after = only("ru");
        assertThat(after.id()).isEqualTo(before.id()).contains(article).endsWith("/ru");
        assertThat(after.title()).isEqualTo("Другое название");
        assertThat(after.link()).endsWith("/b-" + unique + ".html");
        assertThat(after.published()).isEqualTo(before.published());
    }

    @Test
    void a_correction_stands_first_and_moves_the_update() throws Exception {
        String article = article(Map.of(RU, text("a")));
        JsonPath before = json("ru");
        newsroom.edit(
                article,
                RU,
                text(
                        "a",
                        "corrections",
                        List.of(Map.of("date", "2026-11-24", "text", "Не 2022 <."))));
        JsonPath after = json("ru");
        assertThat(after.getString("items[0].content_html"))
                .startsWith("<p><strong>Исправление (2026-11-24):</strong> Не 2022 &lt;.</p>");
        assertThat(after.getString("items[0].date_modified"))
                .isGreaterThan(before.getString("items[0].date_modified"));
        assertThat(after.getString("items[0]._coalition.corrections[0].text"))
                .isEqualTo("Не 2022 <.");
    }

    @Test
    void a_fallback_says_its_language_and_the_translation_is_a_new_entry() throws Exception {
        String article = article(Map.of(RU, text("a")));
        Document atom = ParsedXml.of(FeedReader.body(feed("tg", "atom")));
        Element entry = ParsedXml.elements(atom, "entry").get(0);
        assertThat(atom.getDocumentElement().getAttribute("xml:lang")).isEqualTo("tg");
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("ru");
        assertThat(FeedReader.body(feed("tg", "rss")))
                .contains("<language>tg</language>")
                .contains("<dc:language>ru</dc:language>");
        assertThat(json("tg").getBoolean("items[0]._coalition.fallback")).isTrue();
        assertThat(only("tg").id()).isEqualTo(only("ru").id());

        newsroom.edit(article, TG, text("tg"));

        assertThat(only("tg").id()).contains(article).endsWith("/tg");
        assertThat(json("tg").getBoolean("items[0]._coalition.fallback")).isFalse();
        assertThat(json("tg").getString("items[0]._coalition.alternates[0].language"))
                .isEqualTo("ru");
    }

    @Test
    void what_is_withdrawn_leaves_the_feed_and_is_told_under_its_id() throws Exception {
        String article = article(Map.of(RU, text("a", "title", "Тайное название")));
        String id = only("ru").id();
        assertThat(FeedReader.body("/feeds/ru/removed.atom")).doesNotContain(article);
        newsroom.withdraw(article, RU);

        assertThat(FeedReader.entries(feed("ru", "atom"))).isEmpty();
        String removed = FeedReader.body("/feeds/ru/removed.atom");
        Document read = ParsedXml.of(removed);
        // among those that other tests took back
        assertThat(ParsedXml.elements(read, "deleted-entry"))
                .extracting(entry -> entry.getAttribute("ref"))
                .contains(id);
        assertThat(ParsedXml.elements(read, "id")).extracting(Element::getTextContent).contains(id);
        assertThat(removed).doesNotContain("Тайное", unique);
        assertThat(FeedReader.body("/feeds/tg/removed.atom")).contains(id);

        newsroom.edit(article, RU, text("a"));
        assertThat(only("ru").id()).isEqualTo(id);
        assertThat(FeedReader.body("/feeds/ru/removed.atom")).doesNotContain(article);
    }

    @Test
    void what_waits_for_its_moment_changes_no_byte_of_a_feed() {
        List<String> addresses =
                List.of(
                        "/feeds/ru/articles.atom",
                        "/feeds/ru/articles.ninjs",
                        "/feeds/ru/removed.atom");
        List<String> before = tags(addresses);
        given.article(RU); // written, approved, not published
        assertThat(tags(addresses)).isEqualTo(before);
    }

    private static List<String> tags(List<String> addresses) {
        return addresses.stream().map(address -> given().get(address).header("ETag")).toList();
    }

    @Test
    void hostile_titles_and_texts_break_no_feed() throws Exception {
        String title = "Ғ Ӣ Қ Ӯ Ҳ Ҷ ]]> <b>&amp;</b> \"x\"";
        article(Map.of(RU, text("a", "title", title, "body", "Text ]]> & more.")));
        for (String format : List.of("atom", "rss", "json")) {
            assertThat(FeedReader.entries(feed("ru", format)))
                    .extracting(Read::title)
                    .containsExactly(title);
        }
        assertThat(json("ru").getString("items[0].content_html")).contains("]]&gt; &amp; more.");
    }

    @Test
    void a_feed_is_narrowed_by_topic_and_region() throws Exception {
        article(Map.of(RU, text("a")));
        assertThat(FeedReader.entries(feed("ru", "rss") + "&region=TJ-GB")).hasSize(1);
        assertThat(FeedReader.entries(feed("ru", "rss") + "&region=TJ-SU")).isEmpty();
        assertThat(ParsedXml.link(ParsedXml.of(FeedReader.body(feed("ru", "atom"))), "self"))
                .endsWith("/feeds/ru/articles.atom?topic=" + unique);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void a_second_round_is_not_modified_whatever_form_the_condition_has(String format) {
        Response first = given().get("/feeds/ru/articles." + format);
        String tag = first.header("ETag");
        for (String condition : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            given().header("If-None-Match", condition)
                    .header("If-Modified-Since", "yesterday")
                    .get("/feeds/ru/articles." + format)
                    .then()
                    .statusCode(304);
        }
        assertThat(first.header("Content-Language")).isEqualTo("ru");
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=60");
    }

    @ParameterizedTest
    @CsvSource({
        "articles.rss, application/rss+xml;charset=UTF-8",
        "articles.atom, application/atom+xml;charset=UTF-8",
        "articles.json, application/feed+json",
        "articles.ninjs, application/json"
    })
    void the_address_says_the_format_whatever_accept_says(String file, String type) {
        for (String accept : List.of("*/*", "text/html", "application/rss+xml, text/xml;q=0.9")) {
            given().header("Accept", accept)
                    .get("/feeds/tg/" + file)
                    .then()
                    .statusCode(200)
                    .contentType(equalTo(type));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/ru/nosuch.rss",
                "/feeds/ru/articles.xml",
                "/feeds/ru/articles",
                "/feeds/ru/.rss",
                "/feeds/ru/Articles.rss",
                "/feeds/kk/articles.rss",
                "/feeds/ru/articles/2026-13-1.atom",
                "/feeds/ru/articles/2026-10-0.atom",
                "/feeds/ru/articles/1999-01-1.atom",
                "/feeds/ru/nosuch/2026-10-1.atom",
                "/feeds/ru/articles/2026-10-9999.atom"
            })
    void what_does_not_exist_is_not_found(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void unknown_parameters_and_the_country_code_are_answered_as_everywhere() {
        given().get("/feeds/ru/articles.rss?tag=x").then().statusCode(400);
        given().get("/feeds/ru/articles.rss?region=XX").then().statusCode(400);
        given().get("/feeds/tj/articles.rss?topic=a")
                .then()
                .statusCode(308)
                .header("Location", "/feeds/tg/articles.rss?topic=a");
    }

    @Test
    void documents_the_index_and_the_list_for_readers_name_feeds_that_are_there() throws Exception {
        article(Map.of(RU, text("a")));
        List<String> named =
                given().get("/v1/tg/articles/a-" + unique).jsonPath().getList("feeds.url");
        assertThat(named).contains("/feeds/tg/articles.atom", "/feeds/tg/press.rss").hasSize(8);
        named.forEach(url -> given().get(url).then().statusCode(200));

        Document opml = ParsedXml.of(FeedReader.body("/feeds/opml.xml"));
        List<Element> outlines = ParsedXml.elements(opml, "outline");
        assertThat(outlines).hasSize(3 + 3 * (FeedName.values().size() + 1));
        for (Element outline : outlines) {
            if (outline.hasAttribute("xmlUrl")) {
                given().get(outline.getAttribute("xmlUrl")).then().statusCode(200);
            }
        }
        assertThat(given().get("/feeds/tg/index.json").jsonPath().getList("feeds.name"))
                .hasSize(FeedName.values().size());
    }

    private String article(Map<Language, ?> texts) {
        return newsroom.publish(
                "article",
                Map.of(
                        "kind", "press-release",
                        "section", "news",
                        "topics", List.of(unique),
                        "regions", List.of("TJ-GB"),
                        "publishedAt", "2014-06-05T10:00:00Z"),
                texts);
    }

    private Map<String, Object> text(String slug, Object... members) {
        Map<String, Object> text = new HashMap<>(Newsroom.text(slug + "-" + unique));
        for (int i = 0; i < members.length; i += 2) {
            text.put(members[i].toString(), members[i + 1]);
        }
        return text;
    }

    private String feed(String language, String format) {
        return "/feeds/" + language + "/articles." + format + "?topic=" + unique;
    }

    private Read only(String language) throws Exception {
        List<Read> entries = FeedReader.entries(feed(language, "atom"));
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private JsonPath json(String language) {
        return new JsonPath(FeedReader.body(feed(language, "json")));
    }
}
