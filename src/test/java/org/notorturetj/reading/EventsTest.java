package org.notorturetj.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.client.Content;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.offline.Event;
import org.notorturetj.client.search.index.OfflineSearch;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** An event stands wherever somebody looks for it, and nowhere says more than its editors do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class EventsTest {
    private static final Map<String, Object> STARTS =
            Map.of("date", "2031-06-26", "precision", "day");

    @Inject Newsroom newsroom;
    @Inject MediaDocuments media;
    @Inject Staff staff;
    @Inject Signer signer;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String slug = "vigil-" + NUMBER.incrementAndGet();
    private String id;

    @BeforeEach
    void publish() {
        id = newsroom.publish("event", facts(Map.of()), texts(slug));
        signer.catchUp();
    }

    @AfterEach
    void withdraw() {
        if (given().get("/v1/en/events/" + slug + "-en").statusCode() == 200) {
            newsroom.withdraw(id, Language.EN, Language.RU);
        }
    }

    private static Map<String, Object> facts(Map<String, Object> others) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", "planned");
        facts.put("when", Map.of("starts", STARTS, "startTime", "18:00", "endTime", "19:30"));
        facts.put("online", false);
        facts.put("venueInCalendar", false);
        facts.put("regions", List.of("TJ-DU"));
        facts.put("audience", List.of("students"));
        facts.put("topics", List.of("prevention"));
        facts.putAll(others);
        return facts;
    }

    private static Map<Language, ?> texts(String slug) {
        return Map.of(Language.EN, text(slug + "-en"), Language.RU, text(slug + "-ru"));
    }

    private static Map<String, Object> text(String slug) {
        Map<String, Object> text = new LinkedHashMap<>(Newsroom.text(slug));
        text.put("title", "Vigil on the square");
        text.put("programme", "- Speeches\n- Candles");
        text.put("venue", "Rudaki Park");
        text.put("calendarTitle", "Meeting");
        return text;
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void it_has_a_page_with_its_programme_and_its_place_in_a_list() {
        JsonPath event = get("/v1/en/events/" + slug + "-en");
        assertThat(event.getString("html")).contains("<p>Text.</p>", "<li>Candles</li>");
        assertThat(event.getString("when.zone")).isEqualTo("Asia/Dushanbe");
        assertThat(event.getString("place.venue")).isEqualTo("Rudaki Park");
        assertThat(event.<String>get("calendar.title")).isEqualTo("Meeting");
        assertThat(event.<String>get("calendar.venue")).isNull();
        assertThat(event.getString("plainText")).contains("Candles");
        assertThat(event.<String>getList("topicLabels.key")).containsExactly("prevention");
        assertThat(event.getList("alternates")).hasSize(1);
        assertThat(get("/v1/tg/events").<String>getList("items.id")).contains(id);
        assertThat(get("/v1/tg/events").getBoolean("items.find{it.id=='" + id + "'}.fallback"))
                .isTrue();
    }

    @Test
    void it_names_its_case_articles_and_guides() {
        String code = get("/v1/en/cases").getString("items[0].code");
        String article = get("/v1/en/articles").getString("items[0].id");
        String guide = get("/v1/en/guides").getString("items[0].id");
        newsroom.changeFacts(
                id,
                facts(
                        Map.of(
                                "case", code,
                                "articles", List.of(article),
                                "guides", List.of(guide))));

        JsonPath event = get("/v1/en/events/" + slug + "-en");
        assertThat(event.getString("case")).isEqualTo(code);
        assertThat(event.<String>getList("articles")).containsExactly(article);
        assertThat(event.<String>getList("guides")).containsExactly(guide);
        assertThat(get("/v1/en/events?case=" + code).<String>getList("items.id")).contains(id);
    }

    @Test
    void the_front_page_shows_it_when_it_is_featured() {
        String home =
                newsroom.publish(
                        "home",
                        Map.of(
                                "rank", 0, // before the Coalition's own
                                "features", List.of(Map.of("type", "event", "id", id)),
                                "sections", List.of()),
                        Map.of(Language.EN, Map.of("title", "Home", "introduction", "Text.")));
        try {
            JsonPath page = get("/v1/en/home");
            assertThat(page.<String>getList("features.type")).containsExactly("event");
            assertThat(page.<String>getList("features.url"))
                    .containsExactly("/v1/en/events/" + slug + "-en");
        } finally {
            newsroom.withdraw(home, Language.EN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2031-06-26&to=2031-06-26, true",
        "from=2031-06-27, false",
        "to=2031-06-25, false",
        "state=planned&audience=students, true",
        "state=cancelled, false",
        "topic=prevention&region=TJ-DU, true",
        "updatedSince=2020-01-01T00:00:00Z, true"
    })
    void a_list_is_narrowed_by_days_states_and_words(String filter, boolean found) {
        assertThat(
                        get("/v1/en/events?limit=100&" + filter)
                                .<String>getList("items.id")
                                .contains(id))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "state=postponed, state",
        "from=2031-07-01&to=2031-06-01, from",
        "from=yesterday, from",
        "audience=martians, audience"
    })
    void a_filter_that_can_find_nothing_is_named(String filter, String parameter) {
        given().get("/v1/en/events?" + filter)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void it_is_found_fed_and_listed_for_search_engines() {
        assertThat(get("/v1/en/search?q=candles&in=event").<String>getList("items.id"))
                .contains(id);
        given().get("/feeds/en/events.atom").then().body(containsString("Vigil on the square"));
        given().get("/feeds/en/articles.atom").then().body(not(containsString(id)));
        assertThat(get("/v1/en/events/" + slug + "-en").getList("feeds.url"))
                .contains("/feeds/en/events.json");
        assertThat(given().get("/feeds/sitemap.xml").asString())
                .contains("/feeds/sitemap/part/event-1.xml");
        assertThat(given().get("/feeds/sitemap/part/event-1.xml").asString())
                .contains("/events/" + slug + "-en", "/events/" + slug + "-ru");
        assertThat(get("/v1/en/vocabularies").<String>getList("vocabularies.name"))
                .contains("eventStates");
    }

    @Test
    void its_poster_stands_where_it_stands_and_leaves_it_when_it_is_withdrawn() {
        String poster = media.approvedPicture();
        newsroom.changeFacts(id, facts(Map.of("image", poster)));

        JsonPath event = get("/v1/en/events/" + slug + "-en");
        assertThat(event.getString("image.alt")).isEqualTo("A table");
        assertThat(event.getList("image.renditions")).hasSize(2);
        String listed = "items.find{it.id=='" + id + "'}.image";
        JsonPath list = get("/v1/ru/events?limit=100");
        assertThat(list.getString(listed + ".alt")).isEqualTo("Стол");
        assertThat(list.getMap(listed)).doesNotContainKeys("renditions", "caption");
        String page = "/read/en/events/" + slug + "-en.html";
        assertThat(given().get(page).asString())
                .contains("itemprop=\"image\"", "schema.org/Event", "Below A table");
        assertThat(given().get("/feeds/en/events.rss").asString()).contains("<enclosure ");
        assertThat(given().get("/feeds/sitemap/part/event-1.xml").asString()).contains("image:loc");
        assertThat(given().get("/v1/en/media/" + poster).statusCode()).isEqualTo(200);

        newsroom.withdraw(poster, Language.EN, Language.RU);

        assertThat(get("/v1/en/events/" + slug + "-en").<Object>get("image")).isNull();
        assertThat(get("/v1/ru/events?limit=100").<Object>get(listed)).isNull();
        assertThat(given().get(page).asString()).doesNotContain("<img");
        assertThat(given().get("/feeds/en/events.rss").asString()).doesNotContain("<enclosure ");
        newsroom.changeFacts(id, facts(Map.of()));
    }

    @Test
    void a_poster_that_is_not_approved_holds_it_up_and_one_that_is_none_is_named() {
        String draft = newsroom.approved("media", MediaDocuments.facts(media.picture()), Map.of());
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> newsroom.changeFacts(id, facts(Map.of("image", draft))));
        assertThat(refused.violations())
                .containsExactly(new Violation("image", Rule.MEDIA_NOT_APPROVED.with(draft)));
        assertThat(given().get("/v1/en/media/" + draft).statusCode()).isEqualTo(404);

        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String other = editor.creates("event");
        for (String junk : List.of(id, "nosuchdocument00", "../../etc", "media:x", " ")) {
            editor.savesFacts(other, facts(Map.of("image", junk)));
            editor.performs(Colleague.facts(other), "/submission")
                    .then()
                    .statusCode(422)
                    .body("errors.parameter", hasItem("image"));
        }
    }

    @Test
    void what_was_moved_and_cancelled_says_so_and_leaves_the_list_of_planned_ones() {
        newsroom.changeFacts(id, facts(Map.of("state", "cancelled")));
        assertThat(get("/v1/en/events/" + slug + "-en").getString("state")).isEqualTo("cancelled");
        assertThat(get("/v1/en/events?state=planned").<String>getList("items.id"))
                .doesNotContain(id);
    }

    @Test
    void a_venue_stands_in_calendars_when_its_facts_say_so() {
        newsroom.changeFacts(id, facts(Map.of("venueInCalendar", true)));
        assertThat(get("/v1/en/events/" + slug + "-en").getString("calendar.venue"))
                .isEqualTo("Rudaki Park");
    }

    @Test
    void a_phone_that_holds_everything_has_it_offline_and_one_with_the_essentials_does_not()
            throws Exception {
        SyncClient phone = phone("all");
        assertThat(phone.sync("en", Scope.ALL).outcome()).isEqualTo(SyncReport.Outcome.UPDATED);
        Content content = phone.content("en");
        Event event =
                Event.all(content).stream().filter(it -> it.id().equals(id)).findFirst().get();
        assertThat(event.starts() + " " + event.startTime()).isEqualTo("2031-06-26 18:00");
        assertThat(event.calendarVenue()).isEmpty();
        assertThat(OfflineSearch.of(content).find("candles", 10).hits())
                .anyMatch(hit -> hit.id().equals(id));

        newsroom.withdraw(id, Language.EN, Language.RU);
        signer.catchUp();
        phone.sync("en", Scope.ALL);
        assertThat(Event.all(phone.content("en"))).noneMatch(it -> it.id().equals(id));

        SyncClient small = phone("essentials");
        small.sync("en", Scope.ESSENTIALS);
        assertThat(small.content("en").chunkNames()).doesNotContain("events.en.v1");
    }

    @Test
    void phones_from_before_are_sent_its_line_of_the_manifest_and_no_more() {
        long seq = get("/v1/sync/head").getLong("seq");
        String update = given().get("/v1/sync/update/en/all/0/" + seq).then().extract().asString();
        assertThat(update).contains("\"events.en.v1\"").doesNotContain("\"changes\":\"events.en");
        assertThat(given().get("/v1/sync/pack/en/all").asString()).doesNotContain(id);
    }

    private SyncClient phone(String name) throws Exception {
        return new SyncClient(
                Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                List.of(mirror),
                new HttpTransport(new TrafficCounter()),
                new FileStorage(Files.createDirectory(folder.resolve(name)).toFile()),
                System::currentTimeMillis,
                new Random(1));
    }
}
