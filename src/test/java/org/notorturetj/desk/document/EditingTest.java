package org.notorturetj.desk.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** "Somebody is editing this": shown, never a lock. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditingTest {
    private static final String TAJIK = "editing.find { it.language == 'tg' }";

    @Inject Staff staff;
    @Inject SettableClock clock;
    @Inject Owner owner;

    private Staff.Member one;
    private Staff.Member other;
    private String id;
    private Instant now;

    @BeforeEach
    void begin() {
        now = Instant.parse("2026-11-24T09:00:00Z");
        clock.stopAt(now);
        one = staff.with(Role.EDITOR);
        other = staff.with(Role.TRANSLATOR);
        id = desk(one).creates("article");
    }

    @AfterEach
    void let_go() {
        clock.letGo();
    }

    @Test
    void colleagues_see_who_is_editing_what_and_since_when() {
        say(one, Map.of());
        say(other, Map.of("language", "tg"));
        later(1);
        say(other, Map.of("language", "tg"));

        desk(one)
                .get("/documents/" + id)
                .then()
                .body("editing.account", containsInAnyOrder(one.id(), other.id()))
                .body("editing.find { it.language == null }.account", equalTo(one.id()))
                .body(TAJIK + ".account", equalTo(other.id()))
                .body(TAJIK + ".since", equalTo("2026-11-24T09:00:00Z"))
                .body(TAJIK + ".until", equalTo("2026-11-24T09:03:00Z"));
    }

    @Test
    void it_is_believed_for_two_minutes_and_then_begins_anew() {
        say(one, Map.of("language", "ru"));
        later(2);
        desk(other).get("/documents/" + id).then().body("editing", empty());

        say(one, Map.of("language", "ru"));

        desk(other)
                .get("/documents/" + id)
                .then()
                .body("editing[0].since", equalTo("2026-11-24T09:02:00Z"));
    }

    @Test
    void what_is_believed_no_longer_is_kept_nowhere() throws Exception {
        say(one, Map.of());
        say(one, Map.of("language", "ru"));
        later(3);
        say(other, Map.of());
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.editing WHERE document_id = '%s'"
                                        .formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void it_locks_nothing() {
        say(one, Map.of("language", "ru"));
        desk(other).savesText(id, "ru", Invented.articleText(id, "Статья")).then().statusCode(200);
    }

    @Test
    void whoever_stops_is_seen_no_longer() {
        say(one, Map.of());
        say(one, Map.of("language", "ru"));
        say(other, Map.of("language", "ru"));
        desk(one).delete("/documents/" + id + "/editing").then().statusCode(204);
        desk(one).get("/documents/" + id).then().body("editing", hasSize(1));
    }

    @Test
    void of_a_document_that_is_not_there_nothing_is_said() {
        desk(one).put("/documents/0000000000000000/editing", Map.of()).then().statusCode(404);
    }

    private void later(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        clock.stopAt(now);
    }

    private void say(Staff.Member member, Map<String, ?> what) {
        desk(member).put("/documents/" + id + "/editing", what).then().statusCode(200);
    }

    private static Colleague desk(Staff.Member member) {
        return new Colleague(member.token());
    }
}
