package org.notorturetj.desk.profile;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.platform.RandomId;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Who one is, and how colleagues see it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileTest {
    @Inject Staff staff;

    private final String unique = RandomId.of(8).replaceAll("[0-9]", "x");

    @AfterEach
    void tidy_up() {
        staff.clearDelays();
    }

    @Test
    void a_person_is_told_who_she_is_and_what_she_may_do() {
        Staff.Member member = staff.with(Role.COORDINATOR);
        desk(member)
                .get("/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(member.id()))
                .body("login", equalTo(member.login()))
                .body("roles", equalTo(List.of("coordinator")))
                .body("may", hasItem("approve"))
                .body("may", not(hasItem("administer")))
                .body("decides", equalTo(true))
                .body(
                        "approvesOwn",
                        containsInAnyOrder(
                                "article", "page", "topic", "section", "home", "region", "event"));
        staff.markReset(member.id());
        desk(member).get("/me").then().body("decides", equalTo(false));
    }

    @Test
    void the_chosen_name_stands_beside_the_id_in_every_answer() {
        Staff.Member member = staff.with(Role.EDITOR);
        String name = "Гулноз " + unique;
        change(member, Map.of("displayName", name)).then().statusCode(204);
        Colleague desk = desk(member);
        String id = desk.creates("article");
        desk.savesFacts(id, Invented.articleFacts("news"))
                .then()
                .body("state.author", equalTo(member.id()))
                .body("state.authorName", equalTo(name));
        desk.savesText(id, "ru", Invented.articleText(id, "Статья"));
        desk.post(Colleague.text(id, "ru") + "/comments", Map.of("body", "Так."))
                .then()
                .body("authorName", equalTo(name));
        Colleague other = desk(staff.with(Role.COORDINATOR));
        other.get("/documents/" + id).then().body("texts[0].authorName", equalTo(name));
        other.get(Colleague.text(id, "ru") + "/revisions")
                .then()
                .body("items[0].authorName", equalTo(name));
        other.get("/audit?document=" + id).then().body("items[0].actorName", equalTo(name));
        desk.submits(Colleague.text(id, "ru"));
        String proposal =
                desk.post("/documents/" + id + "/redaction", Map.of("languages", List.of("ru")))
                        .path("proposal");
        other.get("/proposals/" + proposal).then().body("proposerName", equalTo(name));
    }

    @Test
    void without_a_chosen_name_there_is_only_the_id() {
        Colleague desk = desk(staff.with(Role.EDITOR));
        String id = desk.creates("article");
        Map<String, ?> state =
                desk.savesFacts(id, Invented.articleFacts("news")).jsonPath().getMap("state");
        assertThat(state.containsKey("author")).isTrue();
        assertThat(state.containsKey("authorName")).isFalse();
    }

    @Test
    void a_name_that_reads_like_somebody_elses_is_refused() {
        change(staff.with(Role.EDITOR), Map.of("displayName", "Амина " + unique))
                .then()
                .statusCode(204);
        Staff.Member known = staff.with(Role.EDITOR);
        Staff.Member stranger = staff.with(Role.EDITOR);
        // the first letter is Latin, the second one too
        for (String alike :
                List.of("амина " + unique, "Aмина-" + unique, "АМИНА  " + unique, known.login())) {
            change(stranger, Map.of("displayName", alike)).then().statusCode(409);
        }
        change(stranger, Map.of("displayName", "Server")).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12", "one\ntwo", "evil\u202ename"})
    void a_name_is_a_line_that_shows_something(String name) {
        change(staff.with(Role.EDITOR), Map.of("displayName", name)).then().statusCode(422);
    }

    @Test
    void one_may_keep_ones_own_name_and_take_it_back() {
        Staff.Member member = staff.with(Role.EDITOR);
        change(member, Map.of("displayName", "Зарина " + unique)).then().statusCode(204);
        change(member, Map.of("displayName", "зарина " + unique)).then().statusCode(204);
        change(member, Map.of()).then().statusCode(204);
        desk(member).get("/account").then().body("displayName", equalTo(null));
    }

    @Test
    void a_stolen_database_does_not_tell_the_name() throws Exception {
        String name = "Шабнам " + unique;
        change(staff.with(Role.EDITOR), Map.of("displayName", name)).then().statusCode(204);
        assertThat(Dump.ofEveryTable()).doesNotContain(name);
    }

    private static Response change(Staff.Member member, Map<String, ?> profile) {
        return desk(member).put("/account/profile", profile);
    }

    private static Colleague desk(Staff.Member member) {
        return new Colleague(member.token());
    }
}
