package org.notorturetj.desk.protectedname;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.access.Role;
import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SmallDatabase;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** A name that is protected after it was published is found in all that is kept, and taken out. */
@QuarkusTest
@TestProfile(SmallDatabase.class)
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LateNameTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject Signer signer;
    @Inject Owner owner;

    @TestHTTPResource("/v1/sync/")
    String mirror;

    @TempDir Path folder;

    private static final String RETIRED =
            """
            INSERT INTO desk.retired_contact_point (kind, value, key, document_id, retired_at)
            VALUES ('MAIL', '%1$s@example.org', '%1$s@example.org', '%2$s', now())
            """;

    private final ProtectedPeople.Invented[] known = new ProtectedPeople.Invented[1];
    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private String article;
    private String slug;

    @BeforeEach
    void publish() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        known[0] = people.invented();
        article = editor.creates("article");
        slug = "o-" + Slugs.of(known[0].full());
        editor.savesFacts(article, Invented.articleFacts("news")).then().statusCode(200);
        save("ru", "Сегодня освобождён " + known[0].full() + ".");
        // an older save of the same draft, and a comment
        editor.saves(
                        Colleague.text(article, "ru"),
                        text(slug, "Вчера видели " + known[0].surname() + "а."))
                .then()
                .statusCode(200);
        editor.post(
                        Colleague.text(article, "ru") + "/comments",
                        Map.of("body", "Спросить " + known[0].full() + "а."))
                .then()
                .statusCode(200);
        editor.submits(Colleague.facts(article));
        editor.submits(Colleague.text(article, "ru"));
        coordinator.approves(Colleague.facts(article));
        coordinator.approves(Colleague.text(article, "ru"));
        editor.publishes(article, "ru").then().statusCode(200);
        signer.catchUp();
    }

    @AfterEach
    void letGo() throws SQLException {
        editor.withdraws(article, "ru");
        people.letGo();
    }

    @Test
    void it_is_found_and_redacted_everywhere_by_two_people_and_a_verification_finds_nothing()
            throws Exception {
        ProtectedPeople.Invented person = known[0];
        editor.put("/account/profile", Map.of("displayName", person.full())).then().statusCode(204);
        owner.execute(RETIRED.formatted(Slugs.of(person.full()), article));
        SyncClient phone = phone();
        phone.sync("ru", Scope.ALL);
        assertThat(isOnPhone(person.surname())).isTrue();
        given().get("/v1/ru/articles/" + slug)
                .then()
                .statusCode(200)
                .body(containsString(person.surname()));
        assertThat(Dump.ofEveryTable()).contains(person.surname());

        people.dropSearches();
        String id = people.protect(person);
        people.work();

        coordinator
                .whole("/protected-names/" + id + "/findings")
                .then()
                .body("items.place", hasItems("editions", "revisions", "comments", "accounts"))
                .body("items.place", hasItem("retired-contact-points"));
        coordinator
                .whole("/name-searches")
                .then()
                .body("items.find { it.names.contains('" + id + "') }.state", equalTo("done"));
        String proposal =
                coordinator
                        .post("/protected-names/" + id + "/redaction")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        coordinator.post("/proposals/" + proposal + "/approval").then().statusCode(409);
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        people.work();
        signer.catchUp();

        coordinator
                .get("/protected-names/" + id + "/redactions")
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("done"))
                .body("items[0].left", equalTo(0))
                .body("items[0].cleaned.place", hasItems("editions", "revisions", "comments"))
                .body("items[0].cleaned.place", hasItems("accounts", "retired-contact-points"))
                .body("items[0].verification.state", equalTo("done"))
                .body("items[0].verification.places.found", everyItem(equalTo(0)))
                .body(
                        "items[0].verification.places.place",
                        hasItems("records", "files", "indexed-texts"))
                .body("items[0].verification.places.place", hasItem("desk.audit"))
                .body("items[0].beyond", hasSize(6));
        // the phone was off all the while, and syncs once
        phone.sync("ru", Scope.ALL);
        assertThat(isOnPhone(person.surname())).isFalse();
        assertThat(isOnPhone(Slugs.of(person.surname()))).isFalse();
        assertThat(isOnPhone(person.initials())).isTrue();
        given().get("/v1/ru/articles/" + slug)
                .then()
                .statusCode(410)
                .body(not(containsString(article)));
        String now = editor.get(Colleague.text(article, "ru")).path("content.slug");
        given().get("/v1/ru/articles/" + now)
                .then()
                .statusCode(200)
                .body(containsString(person.initials()))
                .body(not(containsString(person.surname())));
        assertThat(Dump.ofEveryTable())
                .doesNotContainIgnoringCase(person.surname())
                .doesNotContainIgnoringCase(Slugs.of(person.surname()));
    }

    @Test
    void it_is_not_published_again_before_that() {
        editor.withdraws(article, "ru").then().statusCode(200);
        people.protect(known[0]);

        String proposal =
                editor.post(
                                "/documents/" + article + "/restoration",
                                Map.of("languages", List.of("ru")))
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("proposal");
        lawyer.post("/proposals/" + proposal + "/approval")
                .then()
                .statusCode(409)
                .body("errors[0].rule", containsString("name of a protected person"));
    }

    private SyncClient phone() throws Exception {
        return new SyncClient(
                Files.readAllBytes(TestDatabase.keys().resolve("root.1")),
                List.of(mirror),
                new HttpTransport(new TrafficCounter()),
                new FileStorage(folder.toFile()),
                System::currentTimeMillis,
                new Random(1));
    }

    /** Whether any file of the phone has these words. */
    private boolean isOnPhone(String words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1)
                        .contains(
                                new String(
                                        words.getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void save(String language, String body) {
        editor.savesText(article, language, text(slug, body)).then().statusCode(200);
    }

    private static Map<String, Object> text(String slug, String body) {
        var text = new java.util.TreeMap<String, Object>(Invented.articleText(slug, "Новость"));
        text.put("body", body);
        return text;
    }
}
