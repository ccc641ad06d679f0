package org.notorturetj.audit;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTrailTest {
    private static final String EDITOR = "0000000000000001";
    private static final String DOCUMENT = "00000000000000d1";

    @Inject AuditTrail audit;
    @Inject Owner owner;

    private long before;

    @BeforeEach
    void count() throws SQLException {
        before = rows();
    }

    private long rows() throws SQLException {
        return owner.number("SELECT n FROM desk.audit_head");
    }

    @Test
    void an_event_is_one_row_once_its_transaction_is_committed() throws SQLException {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.record(
                                        EDITOR,
                                        "edition.submit",
                                        DOCUMENT,
                                        "tg",
                                        List.of("title", "body", "title")));

        assertThat(rows()).isEqualTo(before + 1);
        assertThat(
                        owner.number(
                                """
                                SELECT count(*) FROM desk.audit
                                WHERE n = %d AND actor = '%s' AND action = 'edition.submit' AND document_id = '%s'
                                  AND language = 'tg' AND fields = '{body,title}'
                                """
                                        .formatted(before + 1, EDITOR, DOCUMENT)))
                .isOne();
    }

    @Test
    void events_of_one_transaction_are_chained_in_order() throws SQLException {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            audit.record(EDITOR, "proposal.approve", DOCUMENT, null, Set.of());
                            audit.record(EDITOR, "account.freeze", DOCUMENT, null, Set.of());
                        });

        assertThat(
                        owner.number(
                                """
                                SELECT count(*) FROM desk.audit one JOIN desk.audit next ON next.prev = one.sha256
                                WHERE one.n = %d AND next.n = one.n + 1 AND one.action = 'proposal.approve'
                                """
                                        .formatted(before + 1)))
                .isOne();
    }

    @Test
    void a_rollback_leaves_no_row_and_no_gap() throws SQLException {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    audit.record(
                                                            EDITOR,
                                                            "edition.submit",
                                                            DOCUMENT,
                                                            "tg",
                                                            Set.of());
                                                    throw new IllegalStateException("changed mind");
                                                }))
                .hasMessage("changed mind");

        assertThat(rows()).isEqualTo(before);
        assertThat(owner.number("SELECT max(n) FROM desk.audit")).isEqualTo(before);
    }

    @Test
    void recording_outside_a_transaction_is_an_error() {
        assertThatThrownBy(() -> audit.record(EDITOR, "edition.submit", null, null, Set.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "editor@example.org, edition.submit,,",
        "F. G., edition.submit,,",
        "0000000000000001, Edition submitted by F. G.,,",
        "0000000000000001, edition.submit, slug-of-an-article,",
        "0000000000000001, edition.submit, 00000000000000d1, de",
    })
    void what_is_not_an_identifier_is_rejected_and_not_repeated(
            String actor, String action, String documentId, String language) {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        audit.record(
                                                                actor,
                                                                action,
                                                                documentId,
                                                                language,
                                                                Set.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("F. G.", "example", "slug", "de ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999100200300",
                "a@example.org",
                "Ф. Г.",
                "10.0.0.1",
                "two words",
                "",
                "a..b"
            })
    void a_field_that_could_be_a_value_is_rejected(String field) {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () ->
                                                        audit.record(
                                                                EDITOR,
                                                                "edition.submit",
                                                                DOCUMENT,
                                                                "tg",
                                                                Set.of(field))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
