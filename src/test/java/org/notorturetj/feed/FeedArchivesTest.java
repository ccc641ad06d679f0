package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.notorturetj.support.database.TestDatabase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A client written from RFC 5005 reads the whole history of a feed, and no archive ever grows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedArchivesTest {
    @Inject Newsroom newsroom;

    private final String topic = "h" + RandomId.ofDocument();
    private final List<String> written = new ArrayList<>();

    @Test
    void the_whole_history_is_read_by_following_the_archives() throws Exception {
        write(3, "2013-02-%02dT10:00:00Z");
        write(53, "2013-04-02T10:%02d:00Z");
        // the first part of the open month is full, the second is not there yet
        given().get(archive("2013-04-1")).then().statusCode(200);
        given().get(archive("2013-04-2")).then().statusCode(404);
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(written);
        String part = FeedReader.body(archive("2013-04-1"));

        write(1, "2013-05-%02dT10:00:00Z");

        given().get(archive("2013-04-2")).then().statusCode(200);
        assertThat(FeedReader.body(archive("2013-04-1"))).isEqualTo(part);
        assertThat(everything()).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void an_old_text_that_is_corrected_comes_back_into_the_feed() throws Exception {
        write(1, "2012-01-%02dT10:00:00Z");
        write(52, "2012-03-02T10:%02d:00Z");
        String old = written.get(0);
        assertThat(live()).doesNotContain(old);

        Map<String, Object> text = new HashMap<>(Newsroom.text("s1-" + topic));
        text.put("corrections", List.of(Map.of("date", "2026-11-24", "text", "Not so.")));
        newsroom.edit(id(old), Language.RU, text);

        assertThat(live()).contains(old);
    }

    @Test
    void an_archive_says_that_it_is_one_and_where_the_feed_is() throws Exception {
        write(2, "2011-02-%02dT10:00:00Z");
        write(1, "2011-04-%02dT10:00:00Z");
        Document archive = ParsedXml.of(FeedReader.body(archive("2011-02-1")));
        assertThat(ParsedXml.elements(archive, "archive")).hasSize(1);
        assertThat(ParsedXml.link(archive, "current")).isEqualTo(feed());
        assertThat(ParsedXml.link(archive, "self")).isEqualTo(archive("2011-02-1"));
        assertThat(ParsedXml.link(archive, "prev-archive")).isEmpty();
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
