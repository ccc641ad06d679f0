package org.notorturetj.desk.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
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
import org.notorturetj.api.text.LeadsTo;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.contract.recipe.Papers;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What facts and texts lead to, and whether readers see where. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)ur[il]$|address$|link$|href$|site$|mirror$|onion$");

    private static final Map<String, String> CONTACT_TEXT =
            Map.of("name", "Contact", "description", "Invented.", "riskNote", "Invented.");

    @Inject Staff staff;
    @Inject Given given;
    @Inject Papers papers;
    @Inject DocumentTypes types;

    private Colleague editor;
    private Colleague coordinator;

    @BeforeEach
    void arrive() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
    }

    @AfterEach
    void tidy_up() {
        papers.withdrawAll();
        given.noMore();
        staff.clearDelays();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "website~javascript:alert(1)",
                "website~http://www.example.org/",
                "website~https://www.example.org@example.net/",
                "website~https://www.ex\u0430mple.org/",
                "website~mailto:name@example.org",
                "email~https://www.example.org/",
                "email~mailto:name@example.org?bcc=other@example.net",
                "telegram~https://example.net/name",
                "telegram~https://t.me/",
                "facebook~https://facebook.com.example.net/name"
            })
    void a_contact_leads_to_what_its_kind_says(String kind, String url) {
        submitsContact(contact(kind, "www.example.org", url))
                .statusCode(422)
                .body("errors.parameter", hasItem("url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "website~www.example.org~https://www.example.org",
                "website~example.org/tj~https://www.example.org/tj/page",
                "website~abcdefghijklmnop.onion~http://abcdefghijklmnop.onion/",
                "email~Name@example.org~mailto:name@example.org",
                "telegram~@name_one~https://t.me/Name_one",
                "x~twitter.com/Name~https://x.com/name",
                "instagram~Name~https://www.instagram.com/Name/",
                "youtube~youtube.com/channel/UC1~https://www.youtube.com/channel/UC1"
            })
    void a_contact_that_shows_what_it_leads_to_is_accepted(
            String kind, String address, String url) {
        submitsContact(contact(kind, address, url)).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "website~www.example.org~https://www.example.net/",
                "website~n\u043Etorturetj.org~https://notorturetj.org/",
                "email~name@example.org~mailto:other@example.org",
                "email~n\u0430me@example.org~mailto:name@example.org",
                "telegram~t.me/name~https://t.me/other",
                "facebook~facebook.com/name~https://www.facebook.com/other",
                "instagram~Name~https://www.instagram.com/Name/other"
            })
    void a_contact_that_shows_another_needs_a_reason_that_the_second_person_reads(
            String kind, String address, String url) {
        Map<String, Object> content = new TreeMap<>(contact(kind, address, url));
        submitsContact(content)
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("address")))
                .body("errors.rule", hasItem(containsString("differsBecause")));

        content.put("differsBecause", "Invented reason.");
        String id = editor.creates("contact");
        editor.savesFacts(id, content).then().statusCode(200);
        editor.savesText(id, "ru", CONTACT_TEXT).then().statusCode(200);
        editor.submits(facts(id));
        editor.submits(text(id, "ru"));
        coordinator.approves(facts(id));
        coordinator.approves(text(id, "ru"));
        String proposal =
                editor.publishes(id, "ru").then().statusCode(202).extract().path("proposal");
        String first = "documents[0].addresses[0].";
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body(first + "member", equalTo("/address"))
                .body(first + "printed", equalTo(address))
                .body(first + "leadsTo", equalTo(url))
                .body(first + "agrees", equalTo(false))
                .body(first + "differsBecause", equalTo("Invented reason."));
        editor.delete("/proposals/" + proposal).then().statusCode(204);
    }

    @Test
    void a_line_that_shows_one_number_and_dials_another_is_refused() {
        String id = editor.creates("hotline");
        editor.savesFacts(id, line("+999000000001", "+999 00 000 00 02")).then().statusCode(200);
        submits(facts(id))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("channels/0/asPrinted")));
        editor.savesFacts(id, line("+999000000001", "(+999) 00 000-00-01")).then().statusCode(200);
        submits(facts(id)).statusCode(200);
    }

    @Test
    void a_proposal_shows_what_is_dialled_when_only_the_print_has_changed() {
        String number = Given.number();
        String id = given.document("hotline");
        given.facts(id, Invented.lineFacts(number));
        given.text(id, Language.RU, Invented.lineText(Language.RU));
        given.published(id, Language.RU);
        papers.willBePublished(id);
        String printed = number.replaceFirst("^(.{4})", "$1 ");
        editor.savesFacts(id, line(number, printed)).then().statusCode(200);
        editor.submits(facts(id));
        coordinator.approves(facts(id));
        String proposal = editor.publishes(id).then().statusCode(202).extract().path("proposal");
        coordinator
                .get("/proposals/" + proposal)
                .then()
                .body("documents[0].addresses[0].printed", equalTo(printed))
                .body("documents[0].addresses[0].leadsTo", equalTo(number))
                .body("documents[0].addresses[0].agrees", equalTo(true));
        editor.delete("/proposals/" + proposal).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/",
                "mailto:a@example.org",
                "https://a@example.net/",
                "example.org"
            })
    void a_source_of_a_guide_leads_to_a_page(String url) {
        submitsGuide(Map.of("title", "Law", "url", url))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("sources/0/url")));
    }

    @Test
    void a_source_of_a_guide_leads_where_its_title_says() {
        submitsGuide(Map.of("title", "Law (example.org)", "url", "https://example.net/law"))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("sources/0/title")));
        submitsGuide(Map.of("title", "Law (example.org)", "url", "http://example.org/law"))
                .statusCode(200);
    }

    /** As by the loader, and as what was published before there was a rule. */
    @Test
    void what_nobody_checked_goes_out_without_its_address_and_can_be_withdrawn() {
        String guide = given.document("guide");
        given.facts(guide, Invented.guideFacts());
        given.text(guide, Language.RU, guideText(guide, Map.of("title", "Law", "url", "data:x,y")));
        given.publishedUnreviewed(guide, Language.RU);
        String contact = given.document("contact");
        given.facts(contact, contact("website", "www.example.org", "javascript:alert(1)"));
        given.text(contact, Language.RU, Map.copyOf(CONTACT_TEXT));
        given.published(contact, Language.RU);
        papers.willBePublished(contact);

        assertThat(PublicLog.record(guide, Language.RU).orElseThrow().toString())
                .contains("\"sources\":[{\"title\":\"Law\"}]");
        assertThat(PublicLog.record(contact, Language.RU).orElseThrow().toString())
                .doesNotContain("javascript")
                .contains("https://address.invalid/");
        coordinator.withdraws(contact, "ru").then().statusCode(200);
        coordinator.withdraws(guide, "ru").then().statusCode(200);
    }

    /** A new member that holds an address comes under the rule, or is named here. */
    @Test
    void every_member_that_leads_somewhere_says_what_it_is_there_for() {
        Map<String, Boolean> members = new TreeMap<>();
        for (String type : types.names()) {
            collect(types.named(type).factsClass(), members);
            collect(types.named(type).textClass(), members);
        }
        assertThat(members)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ContactFacts.address", false, // printed, and compared with url
                                "ContactFacts.url", true,
                                "QuickExit.address", true,
                                "Source.url", true));
    }

    private static void collect(Class<?> type, Map<String, Boolean> members) {
        for (RecordComponent member : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + member.getName();
            if (member.getType() == String.class && ADDRESS.matcher(name).find()) {
                members.put(name, member.getAccessor().isAnnotationPresent(LeadsTo.class));
            }
            inside(member.getGenericType()).forEach(it -> collect(it, members));
        }
    }

    private static Stream<Class<?>> inside(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(AddressesTest::inside);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.of();
    }

    private static Map<String, Object> contact(String kind, String address, String url) {
        return Map.of("rank", 900, "kind", kind, "address", address, "url", url);
    }

    private static Map<String, Object> line(String number, String printed) {
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(number));
        facts.put(
                "channels",
                List.of(Map.of("type", "voice", "number", number, "asPrinted", printed)));
        return facts;
    }

    private static Map<String, Object> guideText(String slug, Map<String, String> source) {
        Map<String, Object> text = new TreeMap<>(Invented.guideText(slug, "Guide"));
        text.put("sources", List.of(source));
        return text;
    }

    private ValidatableResponse submitsContact(Map<String, Object> content) {
        String id = editor.creates("contact");
        editor.savesFacts(id, content).then().statusCode(200);
        return submits(facts(id));
    }

    private ValidatableResponse submitsGuide(Map<String, String> source) {
        String id = editor.creates("guide");
        editor.savesFacts(id, Invented.guideFacts()).then().statusCode(200);
        editor.savesText(id, "ru", guideText(id, source)).then().statusCode(200);
        return submits(text(id, "ru"));
    }

    private ValidatableResponse submits(String path) {
        return editor.performs(path, "/submission").then();
    }
}
