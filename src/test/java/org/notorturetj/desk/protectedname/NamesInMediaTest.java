package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.MediaDocuments;
import org.notorturetj.support.content.Newsroom;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** A name that is protected late leaves pictures, recordings and reports too. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesInMediaTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject MediaDocuments media;
    @Inject Newsroom newsroom;
    @Inject Owner owner;

    private final String slug = "with-files-" + RandomId.of(6);
    private ProtectedPeople.Invented person;
    private Colleague coordinator;
    private Colleague lawyer;

    @BeforeEach
    void sign_in() {
        person = people.invented();
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
    }

    @AfterEach
    void let_go() throws SQLException {
        people.letGo();
    }

    private void articleWith(String file) {
        newsroom.publish(
                "article",
                Map.of(
                        "kind",
                        "news",
                        "section",
                        "news",
                        "topics",
                        List.of(),
                        "gallery",
                        List.of(file)),
                Map.of(Language.RU, Newsroom.text(slug)));
    }

    private void redact() {
        people.dropSearches();
        String name = people.protect(person);
        people.work();
        String proposal =
                coordinator
                        .post("/protected-names/" + name + "/redaction")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        people.work();
        coordinator
                .get("/protected-names/" + name + "/redactions")
                .then()
                .body("items[0].state", equalTo("done"))
                .body("items[0].left", equalTo(0));
    }

    @Test
    void words_of_a_picture_lose_it_wherever_they_are_shown() throws Exception {
        Map<String, Object> facts = MediaDocuments.facts(media.picture());
        facts.put("credit", "Фото: " + person.full());
        String picture =
                newsroom.approved(
                        "media",
                        facts,
                        Map.of(
                                Language.RU,
                                Map.of(
                                        "title", "Стол " + person.full(),
                                        "alt", "За столом " + person.full(),
                                        "caption", "Слева " + person.full(),
                                        "transcript", "Говорит " + person.full() + ".",
                                        "captions",
                                                "WEBVTT\n\n00:00.000 --> 00:01.000\n"
                                                        + person.full())));
        articleWith(picture);
        given().get("/v1/ru/articles/" + slug)
                .then()
                .body("gallery[0].alt", containsString(person.surname()));

        redact();

        given().get("/v1/ru/articles/" + slug)
                .then()
                .statusCode(200)
                .body("gallery[0].alt", containsString(person.initials()))
                .body("gallery[0].credit", containsString(person.initials()));
        given().get("/v1/ru/media/" + picture)
                .then()
                .statusCode(200)
                .body("captions", containsString(person.initials()))
                .body("html", containsString(person.initials()))
                .body(not(containsString(person.surname())));
        assertThat(Dump.ofEveryTable()).doesNotContainIgnoringCase(person.surname());
    }

    @Test
    void a_report_that_says_it_goes_with_its_bytes() throws Exception {
        String file = media.file("PDF", "Отчёт. Освобождён " + person.full() + ".", 1, 0);
        String hash = media.part(file, 0, "PDF", 0, "pdf of " + file);
        media.part(file, 1, "JPEG", 480, "first page of " + file);
        String report =
                newsroom.approved(
                        "media",
                        MediaDocuments.facts(file),
                        Map.of(Language.RU, Map.of("title", "Отчёт")));
        articleWith(report);
        given().get("/v1/ru/media/" + report).then().body("text", containsString(person.surname()));
        given().get("/v1/ru/articles/" + slug).then().body("attachments", hasSize(1));

        redact();

        given().get("/v1/ru/media/" + report).then().statusCode(410);
        given().get("/media/" + hash + ".pdf").then().statusCode(410);
        given().get("/v1/ru/articles/" + slug)
                .then()
                .statusCode(200)
                .body("attachments", empty())
                .body("gallery", nullValue());
        assertThat(media.door(hash)).isEqualTo("gone");
        assertThat(media.isStored(hash)).isFalse();
        assertThat(owner.number("SELECT count(*) FROM desk.media_file WHERE id = '" + file + "'"))
                .isZero();
        assertThat(Dump.ofEveryTable()).doesNotContainIgnoringCase(person.surname());
    }

    private String report(String file) {
        return newsroom.approved(
                "media", MediaDocuments.facts(file), Map.of(Language.RU, Map.of("title", "Отчёт")));
    }

    private String file(String words) {
        return media.file("PDF", words, 1, 0);
    }

    private String bytes(String file) {
        return media.part(file, 0, "PDF", 0, "pdf of " + file);
    }

    @Test
    void a_report_with_another_file_now_stays_and_the_earlier_one_goes() throws Exception {
        String earlier = file("Отчёт. Освобождён " + person.full() + ".");
        String gone = bytes(earlier);
        String report = report(earlier);
        articleWith(report);
        String present = file("Отчёт без имён.");
        String kept = bytes(present);
        newsroom.changeFacts(report, MediaDocuments.facts(present));

        redact();

        given().get("/v1/ru/media/" + report)
                .then()
                .statusCode(200)
                .body("text", equalTo("Отчёт без имён."));
        given().get("/v1/ru/articles/" + slug).then().body("attachments", hasSize(1));
        given().get("/media/" + kept + ".pdf").then().statusCode(200);
        given().get("/media/" + gone + ".pdf").then().statusCode(410);
        assertThat(media.isStored(gone)).isFalse();
        assertThat(facts("content::json ->> 'file' = '" + earlier + "'")).isZero();
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.media_file WHERE id = '"
                                        + earlier
                                        + "'"))
                .isZero();
        assertThat(Dump.ofEveryTable()).doesNotContainIgnoringCase(person.surname());
    }

    @Test
    void a_file_that_was_only_to_come_goes_back_to_its_author() throws Exception {
        String present = file("Отчёт без имён.");
        String kept = bytes(present);
        String report = report(present);
        articleWith(report);
        String next = file("Отчёт. Освобождён " + person.full() + ".");
        String gone = bytes(next);
        newsroom.approveFacts(report, MediaDocuments.facts(next));

        redact();

        given().get("/v1/ru/media/" + report).then().statusCode(200);
        given().get("/media/" + kept + ".pdf").then().statusCode(200);
        // It was never public: nobody learns that the desk had it.
        given().get("/media/" + gone + ".pdf").then().statusCode(404);
        assertThat(media.isStored(gone)).isFalse();
        assertThat(facts("document_id = '%s' AND state = 'changes_requested'".formatted(report)))
                .isOne();
    }

    private long facts(String which) throws SQLException {
        return owner.number("SELECT count(*) FROM desk.facts WHERE " + which);
    }

    @Test
    void a_report_that_nobody_has_shown_yet_goes_with_what_it_was_made_from() throws Exception {
        String file = media.file("PDF", "Освобождён " + person.full() + ".", 1, 0);
        String hash = media.part(file, 0, "PDF", 0, "pdf of " + file);
        String account = staff.with(Role.EDITOR).id();
        owner.execute(
                "INSERT INTO desk.upload (id, account_id, length, received, state, due_at, expires_at) VALUES ('%1$s', '%2$s', 1, 1, 'ready', now(), now() + interval '1 day')"
                        .formatted(file, account),
                "INSERT INTO desk.upload_file (file_id, upload_id) VALUES ('%1$s', '%1$s')"
                        .formatted(file));

        redact();

        assertThat(media.isStored(hash)).isFalse();
        assertThat(owner.number("SELECT count(*) FROM desk.upload WHERE id = '" + file + "'"))
                .isZero();
        assertThat(owner.number("SELECT count(*) FROM desk.media_file WHERE id = '" + file + "'"))
                .isZero();
        // It was never public: nobody learns that the desk had it.
        given().get("/media/" + hash + ".pdf").then().statusCode(404);
    }
}
