package org.notorturetj.desk.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.api.type.Trait;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.content.document.Editions;
import org.notorturetj.content.document.FactsVersions;
import org.notorturetj.content.document.WriteDocument;
import org.notorturetj.content.type.DocumentTypes;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.Publish;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A preview equals the record published afterwards, byte for byte. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123456Z");

    /** The number of documents tested per type, each in all its languages. */
    private static final int OF_EACH_TYPE = 2;

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Given given;
    @Inject WriteDocument write;
    @Inject Documents documents;
    @Inject FactsVersions facts;
    @Inject Editions editions;
    @Inject DocumentTypes types;
    @Inject Withdraw withdraw;
    @Inject Publish publish;
    @Inject Newsroom newsroom;

    private Colleague editor;

    @BeforeEach
    void stop_the_clock() {
        clock.stopAt(NOW);
        editor = new Colleague(staff.with(Role.EDITOR).token());
    }

    @AfterEach
    void release_the_clock() {
        clock.letGo();
    }

    @Test
    void for_every_type_the_preview_equals_the_record_published_at_that_moment() {
        Set<String> seen = new TreeSet<>();
        for (String type : types.names()) {
            for (Draft draft : copiesOfStarterContent(type)) {
                String id = create(type, draft);
                if (Set.of("case", "case-update", "alert").contains(type)) {
                    markAsSample(id);
                }
                Map<Language, String> previews = new EnumMap<>(Language.class);
                draft.texts().keySet().forEach(it -> previews.put(it, preview(id, it)));
                Set<Language> languages = draft.texts().keySet();
                boolean goesAlong = DocumentType.is(type, Trait.SHOWN_BY_OTHERS);
                String part = goesAlong ? articleThatShows(id, languages) : id;
                approve(id, languages);
                publish(part, languages);
                try {
                    previews.forEach(
                            (language, preview) ->
                                    assertThat(preview)
                                            .as(type + " in " + language)
                                            .isEqualTo(record(id, language)));
                } finally {
                    withdraw.withdraw(Given.EDITOR, part, languages);
                }
                seen.add(type);
            }
        }
        assertThat(seen)
                .isEqualTo(new TreeSet<>(types.names()))
                .contains("article", "guide", "hotline", "case", "page");
    }

    @Test
    void only_timestamps_differ_if_it_is_published_later() {
        String id = create("article", article("First"));
        ObjectNode preview = CanonicalJson.tree(preview(id, Language.RU));
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        approve(id, Set.of(Language.RU));
        publish(id, Set.of(Language.RU));
        ObjectNode published = CanonicalJson.tree(record(id, Language.RU));

        assertThat(preview.get("publishedAt").textValue()).startsWith("2026-11-24T09:00");
        assertThat(published.get("publishedAt").textValue()).startsWith("2026-11-24T10:00");
        List<String> timestamps = List.of("publishedAt", "updatedAt");
        assertThat(preview.remove(timestamps)).isEqualTo(published.remove(timestamps));
    }

    @Test
    void a_correction_shows_the_working_facts_and_keeps_the_first_publication_date() {
        String id = create("article", article("First"));
        approve(id, Set.of(Language.RU));
        publish(id, Set.of(Language.RU));
        clock.stopAt(NOW.plus(Duration.ofDays(3)));
        editor = new Colleague(staff.with(Role.EDITOR).token());
        given.draft(id, Language.RU, Invented.articleText(id, "Corrected"));
        QuarkusTransaction.requiringNew()
                .run(() -> write.writeFacts(id, Invented.articleFacts("video")));
        given.draft(id, Language.TG, Invented.articleText(id, "Translated"));
        String corrected = preview(id, Language.RU);
        String translated = preview(id, Language.TG);

        assertThat(corrected)
                .contains("Corrected", "\"kind\":\"video\"")
                .contains("\"publishedAt\":\"2026-11-24T09:00:00.123Z\"")
                .contains("\"updatedAt\":\"2026-11-27T09:00:00.123Z\"");
        approve(id, Set.of(Language.RU, Language.TG));
        publish(id, Set.of(Language.RU, Language.TG));
        assertThat(corrected).isEqualTo(record(id, Language.RU));
        assertThat(translated).isEqualTo(record(id, Language.TG));
    }

    @Test
    void a_published_edition_is_shown_unchanged() {
        String id = create("article", article("First"));
        approve(id, Set.of(Language.RU));
        publish(id, Set.of(Language.RU));
        clock.stopAt(NOW.plus(Duration.ofHours(1)));
        editor = new Colleague(staff.with(Role.EDITOR).token());

        assertThat(preview(id, Language.RU)).isEqualTo(record(id, Language.RU));
    }

    private String preview(String id, Language language) {
        String token =
                editor.post(Colleague.text(id, language.tag()) + "/previews", Map.of())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("token");
        String response =
                given().get("/desk/v1/previews/" + token)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        looksLikeAPage(token);
        String sent = response.substring(response.indexOf("\"record\":") + "\"record\":".length());
        String record = sent.substring(0, sent.length() - 1);
        // sent in canonical form, so that bytes can be compared
        assertThat(CanonicalJson.write(CanonicalJson.tree(record))).isEqualTo(record);
        return record;
    }

    private static void looksLikeAPage(String token) {
        String page =
                given().accept("text/html")
                        .get("/desk/v1/previews/" + token)
                        .then()
                        .statusCode(200)
                        .contentType("text/html")
                        .extract()
                        .asString();
        assertThat(page)
                .contains("<p class=\"warning\">", "href=\"/read/style.css\"", "</html>")
                .doesNotContain("href=\"../", "<h1></h1>");
    }

    private static String record(String id, Language language) {
        return PublicLog.single(
                        "SELECT record FROM published.record WHERE document_id = ? AND language = ?",
                        id,
                        language.tag())
                .orElseThrow();
    }

    private String create(String type, Draft draft) {
        String id = given.document(type, RandomId.ofDocument());
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            write.writeFacts(id, draft.facts());
                            draft.texts()
                                    .forEach(
                                            (language, text) ->
                                                    write.writeEdition(id, language, text));
                        });
        return id;
    }

    private String articleThatShows(String id, Set<Language> languages) {
        Map<Language, Object> texts = new EnumMap<>(Language.class);
        languages.forEach(it -> texts.put(it, Newsroom.text("shows-" + id + "-" + it.tag())));
        return newsroom.approved(
                "article", Map.of("kind", "news", "section", "news", "image", id), texts);
    }

    private void approve(String id, Set<Language> languages) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            var working = facts.working(id).orElseThrow();
                            if (working.writable()) {
                                working.submit();
                                working.approve(WriteDocument.SERVER);
                            }
                            for (Language language : languages) {
                                var text = editions.working(id, language).orElseThrow();
                                text.submit();
                                text.approve(WriteDocument.SERVER);
                            }
                        });
    }

    private void publish(String id, Set<Language> languages) {
        publish.publish(
                Given.EDITOR,
                PublicationRequest.of(id, languages).acknowledgingUnreviewed(Given.EDITOR.id()));
    }

    /** Samples can be published without a consent. */
    private void markAsSample(String id) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                documents
                                        .getEntityManager()
                                        .createNativeQuery(
                                                "UPDATE desk.document SET sample = true WHERE id = ?1")
                                        .setParameter(1, id)
                                        .executeUpdate());
    }

    /** Copies of starter content, with their own slugs and codes. */
    private List<Draft> copiesOfStarterContent(String type) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                documents.ofType(DocumentType.of(type)).stream()
                                        .filter(PreviewRecordTest::isStarterContent)
                                        .map(this::copy)
                                        .filter(draft -> !draft.texts().isEmpty())
                                        .limit(OF_EACH_TYPE)
                                        .toList());
    }

    /** What other tests publish has no key, or its id as one, and may hold anything. */
    private static boolean isStarterContent(Document document) {
        return document.key() != null && !document.key().equals(document.id());
    }

    private Draft copy(Document document) {
        Map<Language, ObjectNode> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            editions.published(document.id(), language)
                    .ifPresent(edition -> texts.put(language, ownText(edition.content())));
        }
        ObjectNode own =
                facts.published(document.id())
                        .map(version -> CanonicalJson.tree(version.content()))
                        .orElseGet(() -> CanonicalJson.mapper().createObjectNode());
        own.remove("pairedWith");
        if (own.has("code") && "case".equals(document.type())) {
            own.put("code", RandomId.of(6));
        }
        return new Draft(own, texts);
    }

    private static ObjectNode ownText(String content) {
        ObjectNode own = CanonicalJson.tree(content);
        own.remove("legacyAddresses");
        if (own.has("slug")) {
            own.put("slug", RandomId.ofDocument());
        }
        return own;
    }

    private static Draft article(String title) {
        Map<Language, ObjectNode> texts = new HashMap<>();
        texts.put(
                Language.RU,
                CanonicalJson.mapper()
                        .valueToTree(Invented.articleText(RandomId.ofDocument(), title)));
        return new Draft(CanonicalJson.mapper().valueToTree(Invented.articleFacts("news")), texts);
    }

    private record Draft(ObjectNode facts, Map<Language, ObjectNode> texts) {}
}
