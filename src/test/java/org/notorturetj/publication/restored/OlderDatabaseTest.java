package org.notorturetj.publication.restored;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.content.removed.RememberedRemovals;
import org.notorturetj.platform.database.StartupException;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.ProtectedPeople;
import org.notorturetj.support.people.Staff;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.notorturetj.api.text.Language.TG;

/** A database that is older than the list of removals beside the keys. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderDatabaseTest {
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject Staff staff;
    @Inject ProtectedPeople people;
    @Inject ApplyRemovals removals;
    @Inject RemovalsCommandRunner command;
    @Inject RememberedRemovals remembered;
    @Inject Owner owner;

    @AfterEach
    void nobody_is_missing() throws SQLException {
        owner.execute("UPDATE desk.removal SET missing = false WHERE missing");
        people.letGo();
    }

    @Test
    void a_withdrawal_that_only_the_list_knows_is_made_again_and_once() throws Exception {
        String article = published();
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        assertThat(Files.readString(list())).contains(idOf(article));
        // as a backup would bring it back
        owner.execute("DELETE FROM desk.removal WHERE document_id = '" + article + "'");
        given.text(article, TG, org.notorturetj.support.content.Invented.articleText(article, "T"));
        given.published(article, TG);
        given().get("/v1/tg/articles/" + article).then().statusCode(200);
        long lines = Files.readAllLines(list()).size();

        assertThat(removals.apply()).isEqualTo(1);

        given().get("/v1/tg/articles/" + article).then().statusCode(410);
        assertThat(removals.apply()).isZero();
        assertThat(Files.readAllLines(list())).hasSize((int) lines);
    }

    @Test
    void what_another_node_took_away_or_a_full_disk_kept_out_is_added_to_the_list_later()
            throws Exception {
        String article = published();
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        long lines = Files.readAllLines(list()).size();
        Files.delete(list());

        remembered.catchUp();

        assertThat(Files.readString(list())).contains(idOf(article));
        assertThat(Files.readAllLines(list()).size()).isGreaterThanOrEqualTo((int) lines);
        assertThat(removals.apply()).isZero();
    }

    @Test
    void a_list_that_cannot_be_read_lets_nothing_be_served_if_the_database_lacks_something()
            throws Exception {
        removals.apply();
        byte[] before = Files.readAllBytes(list());
        try {
            Files.writeString(
                    list(),
                    UUID.randomUUID().toString().replace("-", "") + " AAA=.\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.APPEND);

            assertThatThrownBy(removals::apply)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("put back the desk.key");
        } finally {
            Files.write(list(), before);
        }
    }

    @Test
    void nothing_is_published_while_names_are_missing_and_everything_can_be_taken_away()
            throws Exception {
        String article = published();
        missing(2);
        Colleague coordinator = new Colleague(staff.with(Role.COORDINATOR).token());
        String other = given.article(TG);

        new Colleague(staff.with(Role.EDITOR).token())
                .publishes(other, "tg")
                .then()
                .statusCode(409)
                .body("errors.rule", hasItem(containsString("2 protected names")));
        coordinator.whole("/inbox").then().body("items.kind", hasItem("names_missing"));
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
        given().get("/v1/tg/articles/" + article).then().statusCode(410);

        people.protect(people.invented());
        people.protect(people.invented());

        coordinator.whole("/inbox").then().body("items.kind", not(hasItem("names_missing")));
        given.published(other, TG);
        withdraw.withdraw(Given.EDITOR, other, Set.of(TG));
    }

    @Test
    void the_operator_says_that_no_name_is_missing_any_more() throws Exception {
        missing(1);

        assertThat(command.run(List.of("names-entered"))).isZero();

        String article = published();
        withdraw.withdraw(Given.EDITOR, article, Set.of(TG));
    }

    @Test
    void a_text_that_was_redacted_is_not_published_by_a_database_that_never_had_it()
            throws Exception {
        String article = given.article(TG);
        insert("redaction", "'" + article + "'", "'tg'", "NULL", false);

        assertThatThrownBy(() -> given.published(article, TG))
                .hasMessageContaining("publication-refused");
    }

    private String published() {
        String article = given.article(TG);
        given.published(article, TG);
        return article;
    }

    private void missing(int names) throws SQLException {
        for (int i = 0; i < names; i++) {
            insert("name", "NULL", "NULL", "'0000000000000000'", true);
        }
    }

    private void insert(String kind, String document, String language, String name, boolean missing)
            throws SQLException {
        owner.execute(
                """
                INSERT INTO desk.removal (id, kind, document_id, language, name_id, at, missing)
                VALUES (replace(gen_random_uuid()::text, '-', ''), '%s', %s, %s, %s, now(), %s)
                """
                        .formatted(kind, document, language, name, missing));
    }

    private String idOf(String document) throws SQLException {
        try (var connection =
                        TestDatabase.access()
                                .connect(org.notorturetj.platform.database.Role.OWNER);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT id FROM desk.removal WHERE document_id = '%s'"
                                                .formatted(document))) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Path list() {
        return TestDatabase.keys().resolve("removals");
    }
}
