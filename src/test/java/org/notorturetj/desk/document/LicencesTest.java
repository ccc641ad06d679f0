package org.notorturetj.desk.document;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
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
import org.notorturetj.platform.text.Licence;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.WithSettings;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What may be done with a text is chosen at the desk, and told with the address of the terms. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class LicencesTest {
    private static final String TERMS = "https://creativecommons.org/licenses/by-nd/4.0/";

    @Inject Newsroom newsroom;
    @Inject Staff staff;

    private final String slug = "l" + RandomId.ofDocument();
    private Colleague editor;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @ParameterizedTest
    @CsvSource({
        "article, articles, kind: news; section: activities",
        "page, pages, rank: 1",
    })
    void a_record_has_the_line_and_the_address_of_what_its_facts_choose(
            String type, String collection, String facts) {
        publish(type, facts + "; licence: cc-by-nd");
        given().get("/v1/ru/" + collection + "/" + slug)
                .then()
                .statusCode(200)
                .body("licence", equalTo("CC BY-ND 4.0"))
                .body("licenceUrl", equalTo(TERMS));
    }

    @Test
    void what_nobody_chose_and_what_wants_to_be_asked_for_has_no_address() {
        publish("article", "kind: news; section: activities");
        given().get("/v1/ru/articles/" + slug)
                .then()
                .body("licence", equalTo(Licence.NOT_STATED))
                .body("licenceUrl", nullValue());
        String other = "m" + slug;
        newsroom.publishUnlicensed(
                "article",
                members("kind: news; section: activities; licence: all-rights"),
                Map.of(Language.RU, Newsroom.text(other)));
        given().get("/v1/ru/articles/" + other)
                .then()
                .body("licence", equalTo("all rights reserved: ask"))
                .body("licenceUrl", nullValue());
        assertThat(given().get("/v1/ru/articles/" + other + "/republish?format=text").asString())
                .contains("Лицензия: все права защищены: спросите");
    }

    /** As the operator chose it for this server; a text that states its own keeps that. */
    @Test
    @WithSettings("notorturetj.content.licence=cc-by-nd")
    void what_nobody_chose_has_the_licence_of_the_setting() {
        publish("article", "kind: news; section: activities");
        given().get("/v1/ru/articles/" + slug)
                .then()
                .body("licence", equalTo("CC BY-ND 4.0"))
                .body("licenceUrl", equalTo(TERMS));
        String own = "o" + slug;
        newsroom.publishUnlicensed(
                "article",
                members("kind: news; section: activities; licence: all-rights"),
                Map.of(Language.RU, Newsroom.text(own)));
        given().get("/v1/ru/articles/" + own)
                .then()
                .body("licence", equalTo("all rights reserved: ask"));
    }

    /** In the place where programs of each format look for it. */
    @ParameterizedTest
    @CsvSource({
        "rss, 'rss.channel.item.link.find { it.@rel == \"license\" }.@href'",
        "atom, 'feed.entry.link.find { it.@rel == \"license\" }.@href'",
        "json, items[0]._coalition.licenceUrl",
        "ninjs, associations[0].rightsInfo.linkedRights",
    })
    void feeds_lead_to_the_terms(String format, String place) {
        String topic = "t" + slug;
        newsroom.publishUnlicensed(
                "article",
                Map.of(
                        "kind", "news",
                        "section", "activities",
                        "topics", java.util.List.of(topic),
                        "licence", "cc-by-nd"),
                Map.of(Language.RU, Newsroom.text(slug)));
        given().get("/feeds/ru/articles." + format + "?topic=" + topic)
                .then()
                .statusCode(200)
                .body(place, equalTo(TERMS))
                .body(containsString("CC BY-ND 4.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text", "markdown"})
    void a_republished_text_says_where_its_terms_are(String format) {
        publish("article", "kind: news; section: activities; licence: cc-by-nd");
        assertThat(
                        given().get("/v1/ru/articles/" + slug + "/republish?format=" + format)
                                .asString())
                .contains("CC BY-ND 4.0", TERMS);
    }

    @ParameterizedTest
    @CsvSource({
        "article, articles, kind: news; section: activities",
        "page, pages, rank: 1",
    })
    void its_page_leads_to_the_terms_where_there_are_any(
            String type, String collection, String facts) {
        publish(type, facts + "; licence: cc-by-nd");
        assertThat(licences(collection, slug, "CC BY-ND 4.0").eachAttr("href"))
                .containsExactly(TERMS);
        String reserved = "r" + slug;
        newsroom.publishUnlicensed(
                type,
                members(facts + "; licence: all-rights"),
                Map.of(Language.RU, Newsroom.text(reserved)));
        assertThat(licences(collection, reserved, "все права защищены: спросите")).isEmpty();
    }

    /** What machines read of it in the document on a page, where people read the line. */
    private static Elements licences(String collection, String slug, String line) {
        String page = given().get("/read/ru/" + collection + "/" + slug + ".html").asString();
        Element document = Jsoup.parse(page).selectFirst("article[itemscope]");
        assertThat(document).isNotNull();
        assertThat(document.select(".licence").text()).endsWith(line);
        return document.select("[itemprop=license]");
    }

    @Test
    void the_desk_offers_the_list_and_refuses_what_is_not_in_it() {
        editor.get("/vocabularies")
                .then()
                .body(
                        "items.find { it.vocabulary == 'licences' }.words.key",
                        equalTo(Licence.codes()));
        String id = editor.creates("article", slug);
        editor.saves(
                Colleague.facts(id),
                members("kind: news; section: activities; licence: do as you like"));
        editor.performs(Colleague.facts(id), "/submission")
                .then()
                .statusCode(422)
                .body("errors.parameter", org.hamcrest.Matchers.hasItem("licence"));
        editor.post("/documents", Map.of("type", "article", "licence", "do as you like"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("licence"));
        editor.post("/documents", Map.of("type", "article", "licence", "cc-by-nd"))
                .then()
                .statusCode(201)
                .body("licence", equalTo("CC BY-ND 4.0"));
    }

    private void publish(String type, String facts) {
        newsroom.publishUnlicensed(type, members(facts), Map.of(Language.RU, Newsroom.text(slug)));
    }

    private static Map<String, Object> members(String facts) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String member : facts.split("; ", -1)) {
            String[] parts = member.split(": ", 2);
            members.put(parts[0], parts[0].equals("rank") ? (Object) 1 : parts[1]);
        }
        return members;
    }
}
