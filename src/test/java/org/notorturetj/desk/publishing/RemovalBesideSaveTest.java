package org.notorturetj.desk.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.access.Role;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.RU;

/**
 * An action for somebody in danger is done, though an editor writes the same document meanwhile.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemovalBesideSaveTest {
    @Inject Staff staff;
    @Inject Given given;
    @Inject Owner owner;

    @Inject
    @DataSource("owner")
    AgroalDataSource source;

    @AfterEach
    void clean_up() {
        given.noMore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compromise", "pause", "withdrawal"})
    void the_editor_is_first_and_nobody_is_refused(String action) throws Exception {
        String line = given.document("hotline");
        given.facts(line, Invented.lineFacts("+999962000003"));
        given.text(line, RU, Invented.lineText(RU));
        given.published(line, RU);
        var coordinator = new Colleague(staff.with(Role.COORDINATOR).token());

        CompletableFuture<Response> answer;
        try (Connection editor = source.getConnection()) {
            editor.setAutoCommit(false);
            for (String table : List.of("document", "facts", "edition")) {
                write(editor, table, line);
            }
            answer =
                    CompletableFuture.supplyAsync(
                            () ->
                                    action.equals("withdrawal")
                                            ? coordinator.withdraws(line, "ru")
                                            : coordinator.post(
                                                    "/documents/" + line + "/" + action));
            while (!answer.isDone() && !somebodyWaitsForARow()) {
                Thread.sleep(20);
            }
            editor.commit();
        }

        assertThat(answer.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private static void write(Connection editor, String table, String line) throws SQLException {
        String id = table.equals("document") ? "id" : "document_id";
        try (var statement =
                editor.prepareStatement(
                        "UPDATE desk.%s SET version = version + 1 WHERE %s = ?"
                                .formatted(table, id))) {
            statement.setString(1, line);
            statement.executeUpdate();
        }
    }

    private boolean somebodyWaitsForARow() throws SQLException {
        return owner.number(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                > 0;
    }
}
