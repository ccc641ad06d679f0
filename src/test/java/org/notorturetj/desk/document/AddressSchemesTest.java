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

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.text.LeadsTo;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** Every address of facts and texts comes from one list of schemes, and leads to what it is for. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressSchemesTest extends AddressTesting {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)ur[il]$|address$|link$|href$|site$|mirror$|onion$");

    @Inject DocumentTypes types;

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
            return Stream.of(generic.getActualTypeArguments()).flatMap(AddressSchemesTest::inside);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.of();
    }
}
