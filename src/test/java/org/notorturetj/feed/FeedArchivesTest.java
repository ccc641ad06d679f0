package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A client written from RFC 5005 reads the whole history of a feed, and no archive ever grows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedArchivesTest {
    @Inject Newsroom newsroom;
    @Inject Owner owner;

    private final String topic = "h" + RandomId.ofDocument();
    private final List<String> written = new ArrayList<>();

    @Test
    void the_whole_history_is_read_by_following_archives_that_get_no_other_entry()
            throws Exception {
        write(59, "2013-04-02T10:%02d:00Z");
        write(59, "2012-04-02T10:%02d:00Z");
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(written);
        String address = newestArchive();
        String part = FeedReader.body(address);

        write(40, "2013-04-03T10:%02d:00Z");

        assertThat(FeedReader.body(address)).isEqualTo(part);
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(pages("json")).containsExactlyInAnyOrderElementsOf(written);
        assertThat(pages("rss")).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void many_corrections_at_once_are_all_in_the_feed() throws Exception {
        write(30, "2015-04-02T10:%02d:00Z");
        List<String> corrected = List.copyOf(written.subList(0, 25));
        write(59, "2015-05-02T10:%02d:00Z");
        write(12, "2015-05-03T10:%02d:00Z");
        assertThat(live()).doesNotContainAnyElementsOf(corrected);
        corrected.forEach(this::correct);
        assertThat(live()).containsAll(corrected);
    }

    @Test
    void an_archive_says_that_it_is_one_and_where_the_feed_is() throws Exception {
        write(59, "2011-02-02T10:%02d:00Z");
        write(12, "2011-02-03T10:%02d:00Z");
        String address = newestArchive();
        for (String format : List.of("atom", "rss")) {
            Document archive = ParsedXml.of(FeedReader.body(address.replace("atom", format)));
            assertThat(ParsedXml.elements(archive, "archive")).hasSize(1);
            assertThat(ParsedXml.link(archive, "current"))
                    .isEqualTo(feed().replace("atom", format));
            assertThat(ParsedXml.link(archive, "self")).isEqualTo(address.replace("atom", format));
            assertThat(ParsedXml.link(archive, "prev-archive")).isEmpty();
            assertThat(ParsedXml.link(archive, "hub")).isEmpty();
        }
        given().get(address.replaceFirst("[0-9]+[.]atom", "999999.atom")).then().statusCode(404);
    }

    @Test
    void a_text_of_an_old_date_is_told_and_keeps_its_date() throws Exception {
        write(59, "2013-04-02T10:%02d:00Z");
        write(12, "2013-04-03T10:%02d:00Z");
        write(1, "1995-04-%02dT10:00:00Z");
        assertThat(live().get(0)).isEqualTo(written.get(written.size() - 1));
        assertThat(FeedReader.entries(feed()).get(0).published()).isEqualTo("1995-04-01T10:00:00Z");
    }

    @Test
    void what_was_published_before_feeds_had_numbers_stays_at_its_address() throws Exception {
        write(3, "2013-02-%02dT10:00:00Z");
        List<String> earlier = List.copyOf(written);
        owner.execute(
                "UPDATE published.listing SET told = rank + 9000000000000, told_at = NULL WHERE facets @> ARRAY['topic:"
                        + topic
                        + "']");
        write(1, "2013-02-1%dT10:00:00Z"); // of the same month, and after that
        assertThat(live()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(ids(ParsedXml.of(FeedReader.body(archive("2013-02-1")))))
                .containsExactlyInAnyOrderElementsOf(earlier);
        given().get(archive("2013-02-2")).then().statusCode(404);
        given().get(archive("2013-03-1")).then().statusCode(404);

        earlier.forEach(this::correct);
        assertThat(ids(ParsedXml.of(FeedReader.body(archive("2013-02-1"))))).isEmpty();
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void an_old_text_that_is_corrected_comes_back_into_the_feed() throws Exception {
        write(1, "2012-01-%02dT10:00:00Z");
        write(59, "2012-03-02T10:%02d:00Z");
        write(12, "2012-03-03T10:%02d:00Z");
        String old = written.get(0);
        assertThat(live()).doesNotContain(old);
        correct(old);
        assertThat(live()).contains(old);
    }

    @Test
    void a_text_that_another_feed_carries_now_is_told_there() throws Exception {
        write(1, "2014-01-%02dT10:00:00Z");
        String press = "/feeds/ru/press.atom?topic=" + topic;
        assertThat(FeedReader.entries(press)).isEmpty();
        long before = told();
        newsroom.changeFacts(
                id(written.get(0)),
                Map.of(
                        "kind", "press-release",
                        "section", "news",
                        "topics", List.of(topic),
                        "publishedAt", "2014-01-01T10:00:00Z"));
        assertThat(FeedReader.entries(press)).hasSize(1);
        assertThat(told()).isGreaterThan(before);
    }

    private long told() throws Exception {
        return owner.number(
                "SELECT max(-told) FROM published.listing WHERE facets @> ARRAY['topic:"
                        + topic
                        + "']");
    }

    private void correct(String entry) {
        Map<String, Object> text = new HashMap<>(Newsroom.text("c" + RandomId.ofDocument()));
        text.put("corrections", List.of(Map.of("date", "2026-11-24", "text", "Not so.")));
        newsroom.edit(id(entry), Language.RU, text);
    }

    private String newestArchive() throws Exception {
        return ParsedXml.link(ParsedXml.of(FeedReader.body(feed())), "prev-archive");
    }

    /** Section 4.2 of the RFC: the feed, then every archive until there is no earlier one. */
    private Set<String> everything() throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        String address = feed();
        while (!address.isEmpty()) {
            Document document = ParsedXml.of(FeedReader.body(address));
            ids.addAll(ids(document));
            address = ParsedXml.link(document, "prev-archive");
        }
        return ids;
    }

    /** The same in a format without archives of its own standard: from page to page. */
    private Set<String> pages(String format) throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        String address = feed().replace("atom", format);
        while (!address.isEmpty()) {
            String body = FeedReader.body(address);
            FeedReader.entries(address).forEach(entry -> ids.add(entry.id()));
            address =
                    format.equals("json")
                            ? Objects.requireNonNullElse(
                                    new JsonPath(body).getString("next_url"), "")
                            : ParsedXml.link(ParsedXml.of(body), "next");
        }
        return ids;
    }

    private List<String> live() throws Exception {
        return ids(ParsedXml.of(FeedReader.body(feed())));
    }

    private static List<String> ids(Document document) {
        return ParsedXml.elements(document, "entry").stream()
                .map(entry -> ((Element) entry.getElementsByTagName("id").item(0)).getTextContent())
                .toList();
    }

    private void write(int number, String moment) {
        for (int i = 1; i <= number; i++) {
            String id =
                    newsroom.publish(
                            "article",
                            Map.of(
                                    "kind",
                                    "news",
                                    "section",
                                    "news",
                                    "topics",
                                    List.of(topic),
                                    "publishedAt",
                                    moment.formatted(i)),
                            Map.of(
                                    Language.RU,
                                    Newsroom.text("s" + (written.size() + 1) + "-" + topic)));
            written.add(EntryId.of(id, Language.RU));
        }
    }

    private static String id(String entry) {
        return entry.substring(entry.indexOf(':', 4) + 1, entry.lastIndexOf('/'));
    }

    private String feed() {
        return "/feeds/ru/articles.atom?topic=" + topic;
    }

    private String archive(String part) {
        return "/feeds/ru/articles/" + part + ".atom?topic=" + topic;
    }
}
