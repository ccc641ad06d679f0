package org.notorturetj.content.media;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.document.Document;
import org.notorturetj.content.submission.SubmissionCheck;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;
import org.notorturetj.platform.problem.Violation;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;

/** What is required of pictures, recordings and documents before anybody sees them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaRulesTest {
    private static final Document DOCUMENT =
            new Document("0000000000000009", "media", null, false, "test", Instant.EPOCH);

    @Inject SubmissionCheck submission;
    @Inject MediaDocuments media;
    @Inject Newsroom newsroom;
    @Inject ProtectedPeople people;
    @Inject Staff staff;

    @AfterEach
    void letGo() throws Exception {
        people.letGo();
    }

    private Map<String, RuleMessage> wrongFacts(Map<String, Object> facts) {
        return byMember(
                submission.ofNewFacts(DOCUMENT, CanonicalJson.write(CanonicalJson.treeOf(facts))));
    }

    private Map<String, RuleMessage> wrongText(Map<String, Object> facts, Map<String, ?> text) {
        return byMember(
                submission.ofNewText(
                        DOCUMENT,
                        CanonicalJson.write(CanonicalJson.treeOf(facts)),
                        CanonicalJson.write(CanonicalJson.treeOf(text))));
    }

    private static Map<String, RuleMessage> byMember(List<Violation> violations) {
        Map<String, RuleMessage> members = new LinkedHashMap<>();
        violations.forEach(it -> members.put(it.member(), it.rule()));
        return members;
    }

    @Test
    void each_of_three_questions_is_answered_for_a_picture() {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        assertThat(wrongFacts(facts)).isEmpty();
        Stream.of("facesChecked", "papersChecked", "placesChecked")
                .forEach(
                        check -> {
                            Map<String, Object> without = new LinkedHashMap<>(facts);
                            without.put(check, false);
                            assertThat(wrongFacts(without))
                                    .isEqualTo(Map.of(check, Rule.MEDIA_CHECK));
                        });
    }

    /** Whether she has agreed is kept at the desk, and looked at when it is published. */
    @Test
    void somebody_may_be_recognised() {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("nobodyShown", false);
        assertThat(wrongFacts(facts)).isEmpty();
    }

    @Test
    void a_video_elsewhere_has_a_poster_an_https_address_and_a_transcript() {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("video", "https://videos.example.org/w/3f7k");
        assertThat(wrongFacts(facts)).isEmpty();
        assertThat(wrongText(facts, MediaDocuments.text("Somebody speaks")))
                .isEqualTo(Map.of("transcript", Rule.MEDIA_TRANSCRIPT));
        Stream.of(
                        "http://videos.example.org/w/3f7k",
                        "javascript:alert(1)",
                        "https://example.org@videos.example.net/",
                        "/w/3f7k")
                .forEach(
                        address -> {
                            facts.put("video", address);
                            assertThat(wrongFacts(facts)).as(address).containsOnlyKeys("video");
                        });
        facts.put("video", "https://videos.example.org/w/3f7k");
        facts.put("file", media.file("PDF", null, 1, 0));
        assertThat(wrongFacts(facts)).isEqualTo(Map.of("video", Rule.MEDIA_VIDEO));
    }

    @Test
    void a_video_kept_here_has_a_transcript_and_its_faces_are_looked_at() {
        Map<String, Object> facts = MediaDocuments.facts(media.file("MP4", null, 0, 61_200));
        assertThat(wrongText(facts, Map.of("title", "Interview")))
                .isEqualTo(Map.of("transcript", Rule.MEDIA_TRANSCRIPT));
        facts.put("facesChecked", false);
        assertThat(wrongFacts(facts)).isEqualTo(Map.of("facesChecked", Rule.MEDIA_CHECK));
    }

    @Test
    void nobody_sees_faces_in_a_recording() {
        Map<String, Object> facts = MediaDocuments.facts(media.file("MP3", null, 0, 61_200));
        facts.put("facesChecked", false);
        assertThat(wrongFacts(facts)).isEmpty();
    }

    @Test
    void a_file_that_the_desk_does_not_have_is_no_file() {
        assertThat(wrongFacts(MediaDocuments.facts("0000000000000000")))
                .containsEntry("file", Rule.MEDIA_FILE);
    }

    @Test
    void a_picture_is_described_unless_it_decorates() {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        Map<String, String> silent = Map.of("title", "Round table");
        assertThat(wrongText(facts, silent)).isEqualTo(Map.of("alt", Rule.MEDIA_ALT));
        facts.put("decorative", true);
        assertThat(wrongText(facts, silent)).isEmpty();
    }

    @Test
    void a_recording_has_a_transcript_and_captions_that_programs_can_read() {
        Map<String, Object> facts = MediaDocuments.facts(media.file("OPUS", null, 0, 61_200));
        assertThat(wrongText(facts, Map.of("title", "Interview", "captions", "00:01 Good day")))
                .isEqualTo(
                        Map.of(
                                "transcript", Rule.MEDIA_TRANSCRIPT,
                                "captions", Rule.MEDIA_CAPTIONS));
        assertThat(
                        wrongText(
                                facts,
                                Map.of(
                                        "title", "Interview",
                                        "transcript", "Good day.",
                                        "captions", "WEBVTT\n\n00:01.000 --> 00:02.000\nGood day")))
                .isEmpty();
    }

    @Test
    void the_words_of_a_document_stand_in_its_record() {
        String id = newsroom.approved("media", facts("Report for 2025"), text());
        article(id);
        assertThat(
                        io.restassured.RestAssured.given()
                                .get("/v1/ru/articles/report-with-" + id)
                                .jsonPath()
                                .<String>getList("attachments.title"))
                .containsExactly("Отчёт");
        String record = io.restassured.RestAssured.given().get("/v1/ru/media/" + id).asString();
        assertThat(record).contains("\"text\":\"Report for 2025\"", "\"pages\":12");
    }

    @Test
    void a_protected_name_in_the_words_of_a_document_keeps_it_from_readers() {
        var person = people.invented();
        String id = newsroom.approved("media", facts("Слова: " + person.full() + "."), text());
        people.protect(person);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> article(id));
        assertThat(refused.violations().get(0).rule()).isEqualTo(Rule.NAME_IN_PUBLICATION);
    }

    @Test
    void a_protected_name_is_refused_in_each_word_that_is_written() {
        var person = people.invented();
        people.protect(person);
        Colleague editor = new Colleague(staff.with(Role.EDITOR).token());
        String id = editor.creates("media");
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("credit", "Фото: " + person.full());
        editor.savesFacts(id, facts)
                .then()
                .statusCode(422)
                .body("type", containsString("protected-name"));
        for (String member : List.of("title", "alt", "caption", "transcript", "captions")) {
            Map<String, Object> text = new LinkedHashMap<>(Map.of("title", "Стол"));
            text.put(member, "Здесь " + person.full() + ".");
            editor.saves(Colleague.text(id, "ru"), text)
                    .then()
                    .statusCode(422)
                    .body("type", containsString("protected-name"));
        }
    }

    private Map<String, Object> facts(String words) {
        String file = media.file("PDF", words, 12, 0);
        media.part(file, 0, "PDF", 0, "pdf of " + file);
        return MediaDocuments.facts(file);
    }

    private static Map<Language, ?> text() {
        return Map.of(Language.RU, Map.of("title", "Отчёт"));
    }

    private String article(String shown) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                newsroom.publish(
                                        "article",
                                        Map.of(
                                                "kind", "report",
                                                "section", "news",
                                                "gallery", List.of(shown)),
                                        Map.of(
                                                Language.RU,
                                                Newsroom.text("report-with-" + shown))));
    }
}
