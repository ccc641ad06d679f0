package org.notorturetj.desk.protectedname;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.platform.text.Slugs;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** A family name alone in an address tells whose the initials in the text are. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class NamesInAddressesTest {
    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject Signer signer;

    private Colleague editor;
    private Colleague coordinator;
    private Colleague lawyer;
    private String article;

    @BeforeEach
    void sign_in() {
        editor = new Colleague(staff.with(Role.EDITOR).token());
        coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        lawyer = new Colleague(staff.with(Role.LAWYER).token());
        article = editor.creates("article");
    }

    @AfterEach
    void letGo() throws SQLException {
        editor.withdraws(article, "ru");
        people.letGo();
    }

    @Test
    void a_rare_family_name_is_refused_in_a_slug_a_hashtag_and_joined_words() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        String surname = Slugs.of(person.surname());
        String capital = surname.substring(0, 1).toUpperCase(java.util.Locale.ROOT);

        assertThat(refusedAt(saves("delo-" + surname + "a", "Без имён."))).isEqualTo("/slug");
        for (String text :
                List.of(
                        "Поддержите #Free" + capital + surname.substring(1) + "Now",
                        "Ссылка: https://example.org/2025/delo-" + surname + "a.html",
                        "Тег #standwith" + surname,
                        "Файл foto_" + surname + "a_03.jpg",
                        "Свободу" + person.surname() + "у!")) {
            assertThat(refusedAt(saves("o-dele", text))).as(text).isEqualTo("/body");
        }
        saves("o-dele", "Без имён.").then().statusCode(200);
    }

    /** In a sentence words as short as this are not taken apart. */
    @Test
    void a_family_name_within_a_short_word_is_refused_in_a_slug_alone() {
        people.protect(new ProtectedPeople.Invented("Умед", "Кубетов"));

        assertThat(refusedAt(saves("zakubetova", "Без имён."))).isEqualTo("/slug");
        saves("o-dele", "Сказано: zakubetova.").then().statusCode(200);
    }

    @Test
    void a_common_family_name_is_refused_in_a_slug_beside_the_initials_alone() {
        people.protect(new ProtectedPeople.Invented("Фируз", "Каримов"));

        assertThat(refusedAt(saves("delo-karimova", "Защита Ф. К. обжалует приговор.")))
                .isEqualTo("/slug");
        saves("delo-karimova", "Защита Д. Ф. К. обжалует приговор.").then().statusCode(200);
    }

    @Test
    @Tag("proof")
    void a_slug_and_joined_words_that_were_public_are_cleaned_and_the_slug_leads_nowhere()
            throws Exception {
        ProtectedPeople.Invented person = people.invented();
        String surname = Slugs.of(person.surname());
        String slug = "delo-" + surname + "a";
        editor.savesFacts(article, Invented.articleFacts("news")).then().statusCode(200);
        String capital = surname.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        String joined =
                "Тег #Free%1$s%2$sNow, файл foto_%3$sa_03.jpg, https://example.org/delo-%3$sa.html"
                        .formatted(capital, surname.substring(1), surname);
        saves(slug, "Защита " + person.initials() + " обжалует приговор. " + joined)
                .then()
                .statusCode(200);
        editor.submits(Colleague.facts(article));
        editor.submits(Colleague.text(article, "ru"));
        coordinator.approves(Colleague.facts(article));
        coordinator.approves(Colleague.text(article, "ru"));
        editor.publishes(article, "ru").then().statusCode(200);
        signer.catchUp();
        given().get("/v1/ru/articles/" + slug).then().statusCode(200);

        people.dropSearches();
        String id = people.protect(person);
        people.work();
        coordinator
                .whole("/protected-names/" + id + "/findings")
                .then()
                .body("items.place", hasItem("editions"));
        String proposal =
                coordinator
                        .post("/protected-names/" + id + "/redaction")
                        .then()
                        .extract()
                        .path("proposal");
        lawyer.post("/proposals/" + proposal + "/approval").then().statusCode(200);
        people.work();
        signer.catchUp();

        coordinator
                .get("/protected-names/" + id + "/redactions")
                .then()
                .body("items[0].state", equalTo("done"))
                .body("items[0].left", equalTo(0));
        given().redirects()
                .follow(false)
                .get("/v1/ru/articles/" + slug)
                .then()
                .statusCode(410)
                .header("Location", nullValue());
        String now = editor.get(Colleague.text(article, "ru")).path("content.slug");
        assertThat(now).startsWith("delo-").doesNotContain(surname);
        given().get("/v1/ru/articles/" + now)
                .then()
                .statusCode(200)
                .body(containsString(person.initials()));
        assertThat(Dump.ofEveryTable()).doesNotContainIgnoringCase(surname);
    }

    @Test
    void one_part_alone_is_released_at_once_with_a_reason_by_who_may_read_names() {
        ProtectedPeople.Invented person = people.invented();
        people.protect(person);
        Map<String, Object> namesake = text("o-ministre", "Министр " + person.surname() + " ушёл.");
        Map<String, Object> full = text("o-ministre", "Ушёл " + person.full() + ".");
        editor.savesText(article, "ru", namesake).then().statusCode(422);

        reports(editor, namesake, "namesake").then().statusCode(202);
        reports(lawyer, full, "namesake").then().statusCode(202);
        reports(lawyer, namesake, "Потому что").then().statusCode(422);
        editor.savesText(article, "ru", namesake).then().statusCode(422);
        reports(lawyer, namesake, "namesake").then().statusCode(200).body("nothing", equalTo(true));

        editor.savesText(article, "ru", namesake).then().statusCode(200);
        coordinator
                .get("/audit?document=" + article)
                .then()
                .body(
                        "items.find { it.action == 'name.release' }.fields",
                        equalTo(List.of("namesake")));
    }

    private Response reports(Colleague who, Map<String, Object> content, String reason) {
        return who.post(
                "/false-alarms",
                Map.of(
                        "document", article,
                        "language", "ru",
                        "content", content,
                        "reason", reason));
    }

    private Response saves(String slug, String body) {
        Map<String, Object> text = text(slug, body);
        return editor.savesText(article, "ru", text);
    }

    private static String refusedAt(Response response) {
        response.then().statusCode(422);
        return response.path("errors[0].parameter");
    }

    private static Map<String, Object> text(String slug, String body) {
        var text = new TreeMap<String, Object>(Invented.articleText(slug, "Новость"));
        text.put("body", body);
        return text;
    }
}
