package org.notorturetj.publication.media;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

/** A text may place pictures of the desk by their ids, as ![words](media:id). */
@QuarkusTest
@Tag("proof")
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesInTextsTest {
    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;
    @Inject Staff staff;

    private final String slug = "t" + RandomId.ofDocument();

    private static String placed(String... ids) {
        StringBuilder body = new StringBuilder("Before.\n\n");
        for (String id : ids) {
            body.append("![A square at noon](media:").append(id).append(")\n\n");
        }
        return body.append("After.").toString();
    }

    private Map<String, Object> text(String body) {
        Map<String, Object> text = new LinkedHashMap<>(Newsroom.text(slug));
        text.put("body", body);
        return text;
    }

    private static Map<String, Object> facts(String type) {
        return switch (type) {
            case "article" -> Map.of("kind", "news", "section", "news", "topics", List.of());
            case "page" -> Map.of("rank", 9_000);
            default ->
                    Map.of(
                            "state",
                            "planned",
                            "when",
                            Map.of("starts", Map.of("date", "2031-06-26", "precision", "day")),
                            "online",
                            false,
                            "venueInCalendar",
                            false);
        };
    }

    private String publish(String type, String body) {
        return newsroom.publish(type, facts(type), Map.of(Language.EN, text(body)));
    }

    private JsonPath record(String list) {
        return given().get("/v1/en/" + list + "/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource({"article, articles", "event, events", "page, pages"})
    void it_stands_in_the_text_and_is_gone_when_it_is_withdrawn(String type, String list) {
        String picture = media.approvedPicture();
        String id = publish(type, placed(picture));

        JsonPath shown = record(list);
        String url = shown.getString("pictures[0].url");
        assertThat(shown.getList("pictures.media")).isEqualTo(List.of(picture));
        assertThat(shown.getList("pictures[0].renditions")).hasSize(2);
        assertThat(shown.getString("html"))
                .contains(
                        "<img src=\"%s\" alt=\"A square at noon\" width=\"480\" height=\"320\" loading=\"lazy\" />"
                                .formatted(url));
        assertThat(shown.getString("plainText")).isEqualTo("Before.\n\nA square at noon\n\nAfter.");
        given().get(url).then().statusCode(200);

        Document page = page(list);
        String source = page.expectFirst("main p > img").attr("src");
        assertThat(source).isEqualTo("../.." + url);
        assertThat(page.select("figcaption").text()).contains("Photo: Coalition");
        given().get("/read" + url).then().statusCode(200);

        newsroom.withdraw(picture, Language.EN, Language.RU);

        assertThat(record(list).getString("html")).isEqualTo("<p>Before.</p>\n<p>After.</p>");
        assertThat(record(list).<Object>get("pictures")).isNull();
        assertThat(record(list).getString("plainText")).doesNotContain("noon");
        assertThat(page(list).select("main img, figure")).isEmpty();
        given().get(url).then().statusCode(404);

        // The next text is not held up by it, and it comes again with its own words.
        newsroom.edit(id, Language.EN, text(placed(picture) + " Changed."));
        assertThat(record(list).getString("html")).doesNotContain("<img").contains("Changed.");
        newsroom.release(picture, Language.EN);
        assertThat(record(list).getList("pictures.media")).isEqualTo(List.of(picture));
        newsroom.withdraw(id, Language.EN);
        given().get("/v1/en/media/" + picture).then().statusCode(410);
    }

    private Document page(String list) {
        return Jsoup.parse(given().get("/read/en/" + list + "/" + slug + ".html").asString());
    }

    @Test
    void redacted_it_is_gone_for_ever() throws Exception {
        String picture = media.approvedPicture();
        String id = publish("article", placed(picture));
        String hash = record("articles").getString("pictures[0].renditions[0].hash");
        newsroom.redact(picture, Language.EN, Language.RU);
        assertThat(record("articles").getString("html")).doesNotContain("img", "noon");
        assertThat(media.door(hash)).isEqualTo("gone");
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void who_reads_without_pictures_gets_its_words() {
        String picture = media.approvedPicture();
        String id = publish("article", placed(picture));
        String republish = "/v1/en/articles/" + slug + "/republish?format=";
        for (String format : List.of("html", "text", "markdown")) {
            assertThat(given().get(republish + format).asString())
                    .contains("A square at noon")
                    .doesNotContain("<img", "/media/");
        }
        for (String format : List.of("rss", "atom", "json", "ninjs")) {
            assertThat(given().get("/feeds/en/articles." + format).asString())
                    .contains("[A square at noon]")
                    .doesNotContain("<img", "&lt;img");
        }
        assertThat(
                        given().get("/v1/en/search?q=" + "square%20noon&in=article")
                                .jsonPath()
                                .<String>getList("items.id"))
                .contains(id);
        newsroom.withdraw(id, Language.EN);
    }

    @Test
    void what_is_not_approved_holds_the_text_up_and_shows_nothing() {
        String draft = newsroom.approved("media", MediaDocuments.facts(media.picture()), Map.of());
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> publish("article", placed(draft, draft)));
        assertThat(refused.violations())
                .containsExactly(new Violation("body", Rule.MEDIA_NOT_APPROVED.with(draft)));
        given().get("/v1/en/media/" + draft).then().statusCode(404);
        given().get("/v1/en/articles/" + slug).then().statusCode(404);
    }

    @Test
    void it_goes_along_with_a_new_text_of_what_is_published() {
        String id = publish("article", "Text.");
        String picture = media.approvedPicture();
        newsroom.edit(id, Language.EN, text(placed(picture)));
        assertThat(record("articles").getList("pictures.media")).isEqualTo(List.of(picture));
        newsroom.edit(id, Language.EN, text("Text."));
        given().get("/v1/en/media/" + picture).then().statusCode(410);
        newsroom.withdraw(id, Language.EN);
    }

    private Response submitted(String type, String body) {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String id = editor.creates(type);
        editor.savesFacts(id, facts(type)).then().statusCode(200);
        editor.savesText(id, "en", text(body)).then().statusCode(200);
        return editor.performs(Colleague.text(id, "en"), "/submission");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![words](media:0000000000000000)",
                "![](media:ID)",
                "![words](media:ID \"title\")",
                "![words](media:PDF)",
                "![words](media:DRAFT)",
                "![words](media:ARTICLE)",
                "![words](https://example.org/a.jpg)",
                "![words](<media:' OR 1=1 -->)"
            })
    void what_shows_nothing_is_refused_with_its_line(String picture) {
        String report = media.file("PDF", "Words", 2, 0);
        media.part(report, 0, "PDF", 0, "pdf of " + report);
        String body =
                "One.\n\n"
                        + picture.replace("ID", media.approvedPicture())
                                .replace("PDF", document(report))
                                .replace(
                                        "DRAFT",
                                        new Colleague(staff.with(Role.EDITOR).token())
                                                .creates("media"))
                                .replace(
                                        "ARTICLE",
                                        newsroom.approved("article", facts("article"), Map.of()));
        submitted("article", body)
                .then()
                .statusCode(422)
                .body("errors.parameter", everyItem(is("body")))
                .body("errors.message", hasItem(org.hamcrest.Matchers.startsWith("line 3: ")));
    }

    private String document(String file) {
        return newsroom.approved(
                "media",
                MediaDocuments.facts(file),
                Map.of(Language.EN, Map.of("title", "Report")));
    }

    @Test
    void one_that_is_not_approved_yet_is_no_hindrance_to_the_desk() {
        String draft = newsroom.approved("media", MediaDocuments.facts(media.picture()), Map.of());
        submitted("article", placed(draft)).then().statusCode(200);
    }

    @Test
    void a_text_with_thousands_of_them_is_refused_in_few_words() {
        String picture = media.approvedPicture();
        String body = ("![a](media:" + picture + ")\n").repeat(3_400);
        Response refused = submitted("article", body);
        refused.then()
                .statusCode(422)
                .body("errors.message", hasItem("a text shows at most 50 pictures"));
        assertThat(refused.asString().length()).isLessThan(10_000);
        Response junk =
                submitted("article", ("![a](media:" + RandomId.ofDocument() + ")\n").repeat(3_400));
        assertThat(junk.statusCode()).isEqualTo(422);
        assertThat(junk.asString().length()).isLessThan(20_000);
    }

    @Test
    void a_guide_has_none() {
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String id = editor.creates("guide");
        editor.savesFacts(id, Map.of("rank", 9_000)).then().statusCode(200);
        editor.savesText(id, "en", text(placed(media.approvedPicture()))).then().statusCode(200);
        editor.performs(Colleague.text(id, "en"), "/submission")
                .then()
                .statusCode(422)
                .body("errors.message", hasItem("line 3: images are not shown: take it out"));
    }
}
