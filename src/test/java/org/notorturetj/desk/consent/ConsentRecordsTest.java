package org.notorturetj.desk.consent;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.access.Role;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditEntry;
import org.notorturetj.audit.AuditFilter;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.publication.removal.ExpireAlerts;
import org.notorturetj.publication.removal.Redact;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Dump;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.people.Colleague;
import org.notorturetj.support.people.Staff;
import org.notorturetj.support.setting.SettableClock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.desk.consent.Newspaper.consent;
import static org.notorturetj.desk.consent.Newspaper.records;

/** Stored consents, and who may change them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentRecordsTest {
    private static final String NOTE = "Planted note of the consent: a form in a drawer";

    @Inject Staff staff;
    @Inject AuditReader log;
    @Inject Agreed agreed;
    @Inject Given given;
    @Inject Redact redact;
    @Inject ExpireAlerts expire;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @AfterEach
    void release_the_clock() {
        clock.letGo();
    }

    @Test
    void a_stolen_database_reveals_no_note() {
        Colleague editor = colleague(Role.EDITOR);
        String id = editor.creates("case");
        Map<String, Object> consent = consent(List.of("public"), List.of("ru"));
        consent.put("note", NOTE);

        records(editor, id, consent).then().statusCode(200);

        assertThat(editor.get("/documents/" + id + "/consent").<String>path("note"))
                .isEqualTo(NOTE);
        // a dump shows bytes in hexadecimal
        String bytes = HexFormat.of().formatHex(NOTE.getBytes(StandardCharsets.UTF_8));
        assertThat(Dump.ofEveryTable()).contains(id).doesNotContain(NOTE, bytes);
    }

    @Test
    void the_audit_names_who_recorded_and_withdrew_but_no_values() {
        Staff.Member editor = staff.with(Role.EDITOR);
        Staff.Member lawyer = staff.with(Role.LAWYER);
        Colleague author = new Colleague(editor.token());
        String id = author.creates("case");
        records(author, id, consent(List.of("public"), List.of("ru"))).then().statusCode(200);

        new Colleague(lawyer.token()).delete("/documents/" + id + "/consent");

        assertThat(rows(id))
                .contains(
                        editor.id() + " consent.record [givenOn, holder, languages, outlets, uses]",
                        lawyer.id() + " consent.withdraw []");
    }

    @Test
    void the_server_cannot_rewrite_a_consent() throws SQLException {
        String id = createCase();
        agreed.to(id);
        try (Connection connection =
                        TestDatabase.access().connect(org.notorturetj.platform.database.Role.DESK);
                var statement = connection.createStatement()) {
            for (String sql :
                    List.of(
                            "UPDATE desk.consent SET uses = 'image'",
                            "UPDATE desk.consent SET holder = 'lawyer'",
                            "DELETE FROM desk.consent")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void erasing_a_case_erases_the_note_but_keeps_the_consent() throws SQLException {
        Colleague editor = colleague(Role.EDITOR);
        String id = createCase();
        Map<String, Object> consent = consent(List.of("public"), List.of("ru"));
        consent.put("note", NOTE);
        records(editor, id, consent).then().statusCode(200);

        redact.redact(Given.EDITOR, id, Set.of(Language.RU));

        assertThat(number("count(*)", id)).isEqualTo(1);
        assertThat(number("count(note)", id)).isZero();
        records(editor, id, consent).then().statusCode(410);
    }

    @Test
    void an_alert_expires_even_without_a_consent() throws SQLException {
        Instant now = Instant.parse("2026-01-10T06:00:00Z");
        clock.stopAt(now);
        String alert = given.alert(now.plus(Duration.ofHours(1)), Language.RU);
        given.published(alert, Language.RU);
        // as if it had been withdrawn by another path, unknown to this server
        owner.execute("UPDATE desk.consent SET withdrawn_at = now(), withdrawn_by = 'server'");
        clock.stopAt(now.plus(Duration.ofHours(2)));
        long before = PublicLog.head();

        expire.expireDue();

        assertThat(PublicLog.head()).isGreaterThan(before);
        assertThatThrownBy(
                        () ->
                                given.published(
                                        given.alert(now.plus(Duration.ofHours(9)), Language.RU),
                                        Language.RU))
                .isInstanceOf(ProblemException.class);
        owner.execute("UPDATE desk.consent SET withdrawn_at = null, withdrawn_by = null");
    }

    @Test
    @Tag("proof")
    void publishing_during_a_withdrawal_leaves_nothing_public() throws SQLException {
        Colleague lawyer = colleague(Role.LAWYER);
        for (int round = 0; round < 20; round++) {
            String id = createCase();
            agreed.to(id);
            var publishing = CompletableFuture.runAsync(() -> publishIfAllowed(id));
            var withdrawing =
                    CompletableFuture.runAsync(
                            () ->
                                    lawyer.delete("/documents/" + id + "/consent")
                                            .then()
                                            .statusCode(200));
            CompletableFuture.allOf(publishing, withdrawing).join();
            assertThat(
                            owner.number(
                                    "SELECT count(*) FROM published.record WHERE document_id = '"
                                            + id
                                            + "'"))
                    .isZero();
        }
    }

    private void publishIfAllowed(String id) {
        try {
            given.published(id, Language.RU);
        } catch (ProblemException refused) {
            // the consent was withdrawn first
        }
    }

    private String createCase() {
        String id = given.document("case");
        given.facts(
                id,
                Map.of(
                        "code",
                        RandomId.of(6),
                        "status",
                        "open",
                        "began",
                        Map.of("date", "2025", "precision", "year")));
        given.text(
                id,
                Language.RU,
                Map.of("initials", "N. N.", "title", "N. N.", "summary", "No.", "body", "Text."));
        return id;
    }

    private long number(String what, String id) throws SQLException {
        return owner.number(
                "SELECT " + what + " FROM desk.consent WHERE document_id = '" + id + "'");
    }

    private List<String> rows(String documentId) {
        return log.page(new AuditFilter(documentId, null, null), null, 100).items().stream()
                .map(entry -> entry.actor() + " " + entry.action() + " " + fields(entry))
                .toList();
    }

    private static List<String> fields(AuditEntry entry) {
        return entry.fields().stream().sorted().toList();
    }

    private Colleague colleague(Role role) {
        return new Colleague(staff.with(role).token());
    }
}
