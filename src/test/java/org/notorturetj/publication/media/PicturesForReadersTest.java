package org.notorturetj.publication.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Wherever a reader meets a text with a picture, and nowhere any longer once it is withdrawn. */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesForReadersTest {
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;

    private final String slug = "p" + RandomId.ofDocument();
    private String file;
    private String picture;
    private String article;
    private String home;

    @BeforeEach
    void publish() {
        file = media.picture();
        picture =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.EN, MediaDocuments.text("A table")));
        article = article(Map.of("image", picture));
        home =
                newsroom.publish(
                        "home",
                        Map.of(
                                "rank", 0, // before the Coalition's own
                                "features", List.of(Map.of("type", "article", "id", article)),
                                "sections", List.of()),
                        Map.of(Language.EN, Map.of("title", "Home", "introduction", "Text.")));
    }

    @AfterEach
    void withdraw() {
        newsroom.withdraw(home, Language.EN);
        newsroom.withdraw(article, Language.EN);
    }

    private String article(Map<String, Object> shown) {
        Map<String, Object> facts = new LinkedHashMap<>(shown);
        facts.putAll(Map.of("kind", "news", "section", "news", "topics", List.of()));
        Map<String, Object> text = new LinkedHashMap<>(Newsroom.text(slug));
        text.put("title", "Title " + slug);
        return newsroom.publish("article", facts, Map.of(Language.EN, text));
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, Object> featured() {
        return get("/v1/en/home").getMap("features[0].image");
    }

    private Map<String, Object> found() {
        JsonPath answer = get("/v1/en/search?q=" + slug);
        assertThat(answer.getList("items.id")).containsExactly(article);
        return answer.getMap("items[0].image");
    }

    /** The addresses of pictures that a sitemap has of a page. */
    private static List<String> mapped(String slug) {
        String map = given().get("/feeds/sitemap/part/article-1.xml").asString();
        return Jsoup.parse(map, Parser.xmlParser()).select("url").stream()
                .filter(url -> url.expectFirst("loc").text().endsWith("/" + slug + ".html"))
                .flatMap(url -> url.select("image|loc").eachText().stream())
                .toList();
    }

    private Document page() {
        return Jsoup.parse(given().get("/read/en/articles/" + slug + ".html").asString());
    }

    private static String openGraph(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    @Test
    void the_front_page_and_a_search_have_it_as_lists_have_it() {
        Map<String, Object> listed =
                get("/v1/en/articles?limit=100")
                        .getMap("items.find{it.id=='" + article + "'}.image");
        assertThat(listed)
                .containsEntry("alt", "A table")
                .containsEntry("width", 480)
                .containsEntry("height", 320)
                .containsEntry("bytes", ("jpeg of " + file).length())
                .containsKeys("url", "placeholder")
                .doesNotContainKeys("renditions", "caption");
        assertThat(featured()).isEqualTo(listed);
        assertThat(found()).isEqualTo(listed);
        assertThat(mapped(slug)).containsExactly((String) listed.get("url"));

        newsroom.withdraw(picture, Language.EN);

        assertThat(featured()).isNull();
        assertThat(found()).isNull();
        assertThat(mapped(slug)).isEmpty();
    }

    private void say(String transcript) {
        Map<String, Object> text = new LinkedHashMap<>(MediaDocuments.text("A table"));
        text.put("transcript", transcript);
        newsroom.edit(picture, Language.EN, text);
    }

    @Test
    void a_video_elsewhere_is_its_poster_and_a_plain_link() {
        String video = "https://www.videos.example.org/w/3f7k";
        Map<String, Object> facts = MediaDocuments.facts(file);
        facts.put("video", video);
        say("What is said in it.");
        newsroom.changeFacts(picture, facts);
        assertThat(get("/v1/en/articles/" + slug).getString("image.video")).isEqualTo(video);
        Document page = page();
        assertThat(page.select("p.video a"))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.attr("href")).isEqualTo(video);
                            assertThat(link.attr("rel")).isEqualTo("noreferrer");
                            assertThat(link.text()).endsWith(" videos.example.org");
                        });
        // Nothing of it is loaded: a reader who does not follow the link is not seen there.
        assertThat(page.select("iframe, video, embed, object, script, link[rel=preconnect]"))
                .isEmpty();
        assertThat(page.select("[src*=videos]")).isEmpty();
    }

    @Test
    void a_video_kept_here_is_a_file_with_a_poster() {
        String kept = media.file("MP4", null, 0, 61_200);
        String hash = media.part(kept, 0, "MP4", 854, "mp4 of " + kept);
        media.part(kept, 1, "JPEG", 320, "poster of " + kept);
        say("What is said in it.");
        newsroom.changeFacts(picture, MediaDocuments.facts(kept));
        JsonPath shown = get("/v1/en/media/" + picture);
        assertThat(shown.getString("mediaType")).isEqualTo("video/mp4");
        assertThat(shown.getInt("milliseconds")).isEqualTo(61_200);
        assertThat(shown.getString("files[0].url")).isEqualTo("/media/" + hash + ".mp4");
        assertThat(shown.getInt("files[0].width")).isEqualTo(854);
        assertThat(shown.getInt("image.width")).isEqualTo(320);
        given().get("/media/" + hash + ".mp4")
                .then()
                .statusCode(200)
                .header("Content-Type", "video/mp4");
    }

    @Test
    void redacted_it_is_on_none_of_these_either() {
        assertThat(featured()).isNotNull();
        newsroom.redact(picture, Language.EN);
        assertThat(featured()).isNull();
        assertThat(found()).isNull();
        assertThat(mapped(slug)).isEmpty();
    }

    @Test
    void what_has_none_says_nothing_of_it() {
        String without = "w" + RandomId.ofDocument();
        String other = newsroom.article("news", Map.of(Language.EN, without));
        JsonPath answer = get("/v1/en/search?q=" + without);
        assertThat(answer.<Map<String, Object>>getList("items").get(0))
                .containsEntry("id", other)
                .doesNotContainKey("image");
        assertThat(mapped(without)).isEmpty();
        newsroom.withdraw(other, Language.EN);
    }

    @Test
    void feeds_have_the_true_length_of_each_file_and_sound_before_pictures() {
        String sound = media.file("MP3", null, 0, 61_000);
        String bytes = "sound of " + sound;
        media.part(sound, 0, "MP3", 0, bytes);
        String recording =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(sound),
                        Map.of(
                                Language.EN,
                                Map.of("title", "An interview", "transcript", "What is said.")));
        newsroom.changeFacts(
                article,
                Map.of(
                        "kind",
                        "news",
                        "section",
                        "news",
                        "image",
                        picture,
                        "gallery",
                        List.of(recording)));

        JsonPath item =
                get("/feeds/en/articles.json")
                        .setRootPath("items.find{it.title=='Title " + slug + "'}");
        assertThat(item.<String>getList("attachments.mime_type"))
                .containsExactly("image/jpeg", "audio/mpeg");
        assertThat(item.<Integer>getList("attachments.size_in_bytes"))
                .containsExactly(("jpeg of " + file).length(), bytes.length());
        assertThat(item.<String>getList("attachments.title"))
                .containsExactly("A table", "An interview");
        for (String address : item.<String>getList("attachments.url")) {
            given().get(address).then().statusCode(200);
        }

        Document rss = xml("/feeds/en/articles.rss");
        var told = rss.select("item:contains(Title " + slug + ")").first();
        assertThat(told.select("enclosure").eachAttr("type")).containsExactly("audio/mpeg");
        assertThat(told.select("enclosure").attr("length")).isEqualTo("" + bytes.length());
        assertThat(told.select("media|content").eachAttr("fileSize"))
                .containsExactly("" + ("jpeg of " + file).length());
        Document atom = xml("/feeds/en/articles.atom");
        assertThat(
                        atom.select("entry:contains(Title " + slug + ") link[rel=enclosure]")
                                .eachAttr("length"))
                .containsExactly("" + ("jpeg of " + file).length(), "" + bytes.length());

        newsroom.withdraw(recording, Language.EN);
        newsroom.withdraw(picture, Language.EN);
        assertThat(
                        get("/feeds/en/articles.json")
                                .<Map<String, Object>>get(
                                        "items.find{it.title=='Title " + slug + "'}"))
                .doesNotContainKeys("attachments", "image");
    }

    private static Document xml(String path) {
        return Jsoup.parse(given().get(path).asString(), Parser.xmlParser());
    }

    @Test
    @WithSettings("notorturetj.public.api-base-url=https://api.example.org")
    void whoever_sends_a_page_on_sends_its_facts_if_the_server_knows_its_name() {
        Document page = page();
        assertThat(openGraph(page, "og:type")).isEqualTo("article");
        assertThat(openGraph(page, "og:title")).isEqualTo("Title " + slug);
        assertThat(openGraph(page, "og:description")).isEqualTo("Summary.");
        assertThat(openGraph(page, "og:url"))
                .isEqualTo("https://api.example.org/read/en/articles/" + slug + ".html");
        assertThat(openGraph(page, "og:image"))
                .matches("https://api\\.example\\.org/media/[0-9a-f]{64}\\.jpg");
        assertThat(openGraph(page, "og:image:alt")).isEqualTo("A table");
        assertThat(openGraph(page, "og:image:width")).isEqualTo("480");
        assertThat(page.select("[itemprop=datePublished]").attr("content")).contains("T");
        assertThat(page.select("[itemprop=image]")).hasSize(1);

        newsroom.withdraw(picture, Language.EN);
        assertThat(page().select("meta[property^=og:image], [itemprop=image]")).isEmpty();
    }

    @Test
    @WithSettings({
        "notorturetj.public.api-base-url=https://api.example.org",
        "notorturetj.plain.window-title=Weather"
    })
    void a_page_whose_title_is_discreet_is_not_sent_on_with_another() {
        assertThat(openGraph(page(), "og:title")).isEmpty();
        assertThat(openGraph(page(), "og:description")).isEmpty();
    }
}
