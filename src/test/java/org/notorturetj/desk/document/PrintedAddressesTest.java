package org.notorturetj.desk.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.notorturetj.support.people.Colleague.facts;
import static org.notorturetj.support.people.Colleague.text;

/** What readers see of an address is what it leads to, or somebody says why not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintedAddressesTest extends AddressTesting {
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

    @Test
    void a_source_of_a_guide_leads_where_its_title_says() {
        submitsGuide(Map.of("title", "Law (example.org)", "url", "https://example.net/law"))
                .statusCode(422)
                .body("errors.parameter", equalTo(List.of("sources/0/title")));
        submitsGuide(Map.of("title", "Law (example.org)", "url", "http://example.org/law"))
                .statusCode(200);
    }

    private static Map<String, Object> line(String number, String printed) {
        Map<String, Object> facts = new TreeMap<>(Invented.lineFacts(number));
        facts.put(
                "channels",
                List.of(Map.of("type", "voice", "number", number, "asPrinted", printed)));
        return facts;
    }
}
