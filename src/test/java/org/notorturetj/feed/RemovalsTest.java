package org.notorturetj.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.feed.FeedFormat;
import org.notorturetj.api.feed.FeedName;
import org.notorturetj.api.text.Language;
import org.notorturetj.feed.entry.EntryId;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.w3c.dom.Element;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

/** A newsroom that follows one language is told of every text that its feeds have ever had. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class RemovalsTest {
    private static final String MANY = "many-removals-";

    @Inject Newsroom newsroom;
    @Inject Staff staff;
    @Inject Owner owner;

    private final String slug = "r" + RandomId.ofDocument();

    @AfterEach
    void forget_those_that_were_only_rows() throws Exception {
        owner.execute("DELETE FROM published.feed_removal WHERE document_id LIKE '" + MANY + "%'");
    }

    @ParameterizedTest
    @EnumSource
    void a_fallback_that_is_withdrawn_is_told_in_the_language_that_had_it(FeedFormat format)
            throws Exception {
        String id = published(slug);
        String entry = EntryId.of(id, Language.RU);
        assertThat(FeedReader.body("/feeds/en/articles." + format.extension())).contains(entry);

        newsroom.withdraw(id, Language.RU);

        String path = FeedName.removed(Language.EN, format);
        assertThat(told(path, format)).contains(entry);
        assertThat(FeedReader.body(path)).contains("The Coalition").doesNotContain(slug);
    }

    @ParameterizedTest
    @EnumSource
    void a_fallback_is_told_also_after_a_translation_has_replaced_it(FeedFormat format)
            throws Exception {
        String id = published(slug);
        newsroom.edit(id, Language.EN, Newsroom.text("en-" + slug));
        newsroom.withdraw(id, Language.RU);
        for (Language language : Language.values()) {
            assertThat(told(FeedName.removed(language, format), format))
                    .contains(EntryId.of(id, Language.RU))
                    .doesNotContain(EntryId.of(id, Language.EN));
        }
    }

    @Test
    void every_feed_of_the_index_leads_to_all_removals_of_its_language() throws Exception {
        for (Language reader : Language.values()) {
            JsonPath index =
                    new JsonPath(FeedReader.body("/feeds/%s/index.json".formatted(reader.tag())));
            List<String> feeds = index.getList("feeds.formats.url.flatten()");
            assertThat(feeds).hasSize(FeedName.values().size() * FeedFormat.values().length);
            for (String feed : feeds) {
                FeedFormat format =
                        Stream.of(FeedFormat.values())
                                .filter(each -> feed.endsWith("." + each.extension()))
                                .findFirst()
                                .orElseThrow();
                assertThat(related(FeedReader.body(feed), format))
                        .as(feed)
                        .isEqualTo(FeedName.removed(reader, format));
            }
        }
    }

    @Test
    void what_the_desk_withdraws_at_once_is_told_in_every_feed_that_had_it() throws Exception {
        List<String> ids = IntStream.range(0, 25).mapToObj(n -> published(n + "-" + slug)).toList();
        new Colleague(staff.with(Role.EDITOR).token())
                .post(
                        "/withdrawals",
                        Map.of(
                                "documents",
                                ids.stream()
                                        .map(
                                                id ->
                                                        Map.of(
                                                                "document",
                                                                id,
                                                                "languages",
                                                                List.of("ru")))
                                        .toList(),
                                "reason",
                                "safety"))
                .then()
                .statusCode(200)
                .body("items.outcome.publication", everyItem(notNullValue()));
        List<String> entries = ids.stream().map(id -> EntryId.of(id, Language.RU)).toList();
        for (Language reader : Language.values()) {
            for (FeedFormat format : FeedFormat.values()) {
                assertThat(told(FeedName.removed(reader, format), format)).containsAll(entries);
            }
        }
    }

    @Test
    void of_twenty_five_at_once_a_feed_tells_twenty_and_leads_to_all() throws Exception {
        List<String> entries = withdrawn(25);
        for (Language reader : Language.values()) {
            for (FeedFormat format : FeedFormat.values()) {
                String all = FeedName.removed(reader, format);
                String feed = FeedReader.body(all.replace("removed", "articles"));
                assertThat(entries.stream().filter(feed::contains)).as(all).hasSize(20);
                assertThat(related(feed, format)).isEqualTo(all);
                assertThat(told(all, format)).containsAll(entries);
            }
        }
    }

    @Test
    @Tag("proof")
    void two_hundred_and_fifty_at_once_stand_in_pages_that_are_linked() throws Exception {
        List<String> entries = withdrawn(250);
        for (Language reader : Language.values()) {
            for (FeedFormat format : FeedFormat.values()) {
                List<List<String>> pages = pages(reader, format);
                assertThat(pages.get(0)).hasSize(200);
                assertThat(pages.stream().flatMap(List::stream)).containsAll(entries);
            }
        }
    }

    @Test
    @Tag("proof")
    void of_two_hundred_and_fifty_rows_none_is_left_out_or_told_twice() throws Exception {
        assertThatEachIsToldOnce(250, "1 + n / 5");
    }

    @Test
    @Tag("proof")
    void of_two_thousand_five_hundred_none_is_left_out_or_told_twice() throws Exception {
        assertThatEachIsToldOnce(2_500, "1 + n / 5");
    }

    @Test
    @Tag("proof")
    void of_two_thousand_five_hundred_of_one_publication_none_is_left_out_or_told_twice()
            throws Exception {
        assertThatEachIsToldOnce(2_500, "1");
    }

    @Test
    void a_page_that_nothing_links_to_is_not_there() {
        for (String file : List.of("1.atom", "0.atom", "1.xml", "x.atom", "-5.rss", "1")) {
            given().get("/feeds/ru/removed/" + file).then().statusCode(404);
        }
    }

    @Test
    void it_is_in_the_lists_of_feeds() throws Exception {
        List<String> opml =
                ParsedXml.elements(ParsedXml.of(FeedReader.body("/feeds/opml.xml")), "outline")
                        .stream()
                        .map(outline -> outline.getAttribute("xmlUrl"))
                        .toList();
        for (Language reader : Language.values()) {
            JsonPath index =
                    new JsonPath(FeedReader.body("/feeds/%s/index.json".formatted(reader.tag())));
            assertThat(index.<String>getList("removedFormats.url"))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(FeedFormat.values())
                                    .map(format -> FeedName.removed(reader, format))
                                    .toList());
            assertThat(opml).contains(FeedName.removed(reader, FeedFormat.ATOM));
        }
    }

    /** Among those of other tests. */
    private void assertThatEachIsToldOnce(int number, String publication) throws Exception {
        owner.execute(
                """
                INSERT INTO published.feed_removal (document_id, language, seq, removed_at, readers, feeds)
                SELECT '%s' || n, 'tg', %s, now(), '{tg}', '{articles}' FROM generate_series(1, %d) n
                """
                        .formatted(MANY, publication, number));
        withdrawn(1); // responses in memory are dropped by removals
        for (Language reader : Language.values()) {
            for (FeedFormat format : FeedFormat.values()) {
                List<String> all = pages(reader, format).stream().flatMap(List::stream).toList();
                assertThat(all).doesNotHaveDuplicates();
                assertThat(all.stream().filter(id -> id.contains(MANY))).hasSize(number);
            }
        }
    }

    private String published(String address) {
        return newsroom.article("news", Map.of(Language.RU, address));
    }

    private List<String> withdrawn(int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj(n -> published(n + "-" + slug)).toList();
        ids.forEach(id -> newsroom.withdraw(id, Language.RU));
        return ids.stream().map(id -> EntryId.of(id, Language.RU)).toList();
    }

    /** The ids of each page. */
    private static List<List<String>> pages(Language reader, FeedFormat format) throws Exception {
        List<List<String>> pages = new ArrayList<>();
        String path = FeedName.removed(reader, format);
        while (path != null) {
            pages.add(told(path, format));
            path = next(FeedReader.body(path), format);
        }
        return pages;
    }

    private static String next(String body, FeedFormat format) throws Exception {
        return switch (format) {
            case RSS, ATOM -> {
                String link = ParsedXml.link(ParsedXml.of(body), "next");
                yield link.isEmpty() ? null : link;
            }
            case JSON -> new JsonPath(body).getString("next_url");
            case NINJS -> new JsonPath(body).getString("altIds.find { it.role == 'next' }?.value");
        };
    }

    /** The feed of all removals that a feed leads to, as its format says such things. */
    private static String related(String feed, FeedFormat format) throws Exception {
        return switch (format) {
            case RSS, ATOM -> ParsedXml.link(ParsedXml.of(feed), "related");
            case JSON -> new JsonPath(feed).getString("_coalition.removed");
            case NINJS ->
                    new JsonPath(feed).getString("altIds.find { it.role == 'removed' }.value");
        };
    }

    private static List<String> told(String path, FeedFormat format) throws Exception {
        String body = FeedReader.body(path);
        return switch (format) {
            case JSON -> new JsonPath(body).getList("items.id");
            case NINJS -> new JsonPath(body).getList("associations.uri");
            case RSS -> texts(body, "guid");
            case ATOM ->
                    ParsedXml.elements(ParsedXml.of(body), "deleted-entry").stream()
                            .map(deleted -> deleted.getAttribute("ref"))
                            .toList();
        };
    }

    private static List<String> texts(String body, String name) throws Exception {
        return ParsedXml.elements(ParsedXml.of(body), name).stream()
                .map(Element::getTextContent)
                .toList();
    }
}
