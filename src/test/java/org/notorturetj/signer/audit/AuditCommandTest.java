package org.notorturetj.signer.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.database.Role;
import org.notorturetj.signer.SignedLog;
import org.notorturetj.signer.Signer;
import org.notorturetj.signer.key.KeyCeremony;
import org.notorturetj.signer.key.KeyFolder;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.OwnServer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.EN;

import picocli.CommandLine;

/**
 * Whatever the owner of the database does to the audit is detected. Not on the server that all
 * tests share, where some break the audit on purpose.
 */
@QuarkusTest
@TestProfile(OwnServer.class)
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("proof")
class AuditCommandTest {
    private static final String EDITOR = "0000000000000001";

    @Inject AuditTrail audit;
    @Inject Given given;
    @Inject Signer signer;

    @TempDir Path folder;

    private Connection owner = null;
    private long last;

    @BeforeEach
    void publishAndSign() throws SQLException {
        given.published(given.line(EN), EN);
        signer.catchUp();
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            audit.record(EDITOR, "edition.submit", null, "en", Set.of("body"));
                            audit.record(EDITOR, "edition.approve", null, "en", Set.of());
                        });
        owner = TestDatabase.access().connect(Role.OWNER);
        owner.setAutoCommit(false); // the damage is rolled back
        last = number("SELECT n FROM desk.audit_head");
    }

    @AfterEach
    void restore() throws SQLException {
        owner.rollback();
        owner.close();
    }

    private long number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void damage(String... statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql.replace("LAST", Long.toString(last))))
                        .as(sql)
                        .isNotNegative();
            }
        }
    }

    private void verify(Path... heads) throws SQLException, IOException {
        AuditCommand.verify(owner, List.of(heads), null);
    }

    private Path keep(String head) throws IOException {
        return Files.writeString(folder.resolve("kept.head"), head);
    }

    @Test
    void an_untouched_audit_is_whole() {
        assertThatCode(() -> verify(keep(SignedLog.text("head")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM desk.audit WHERE n = 5 | Row 5 is missing",
                "DELETE FROM desk.audit WHERE n IN (5, 6) | Rows 5 to 6 are missing",
                "UPDATE desk.audit SET actor = '000000000000000z' WHERE n = 5 | Row 5 was altered",
                "UPDATE desk.audit SET fields = '{title}' WHERE n = 5 | Row 5 was altered",
                "UPDATE desk.audit SET at = at + interval '1 ms' WHERE n = 5 | Row 5 was altered",
                "UPDATE desk.audit SET sha256 = prev WHERE n = 5 | Row 5 was altered",
                "UPDATE desk.audit SET n = -n WHERE n = 5 | Row -5 is duplicated or out of place",
                "DELETE FROM desk.audit WHERE n = LAST | is missing: the head of the audit counts",
                "UPDATE desk.audit_head SET n = n - 1 | was added after the head",
                "UPDATE desk.audit_head SET sha256 = repeat('0', 64) | is not the row that the head of the audit names",
                "DELETE FROM desk.audit_head | The head of the audit is missing",
            })
    void damage_to_a_row_is_reported_in_one_sentence_with_its_number(
            String statement, String sentence) throws SQLException {
        damage(
                "ALTER TABLE desk.audit DROP CONSTRAINT audit_n_check, DROP CONSTRAINT audit_at_check",
                statement);

        assertThatThrownBy(this::verify)
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("The audit is not whole. ")
                .hasMessageContaining(sentence);
    }

    @Test
    void two_swapped_rows_are_detected() throws SQLException {
        damage(
                "UPDATE desk.audit SET n = 9007199254740991 WHERE n = 5",
                "UPDATE desk.audit SET n = 5 WHERE n = 6",
                "UPDATE desk.audit SET n = 6 WHERE n = 9007199254740991");

        assertThatThrownBy(this::verify).hasMessageContaining("Row 5 was altered or moved");
    }

    @Test
    void a_tail_cut_off_together_with_the_head_is_detected_by_the_signed_heads() throws Exception {
        long confirmed =
                number(
                        "SELECT n FROM desk.audit WHERE left(sha256, 32) = '"
                                + SignedLog.head().audit()
                                + "'");
        given.published(given.line(EN), EN);
        signer.catchUp();
        owner.rollback(); // end the snapshot to see them
        cutAt(confirmed);

        assertThatThrownBy(this::verify)
                .hasMessageContaining(
                        "Row " + (confirmed + 1) + " or a later one was rewritten or cut off")
                .hasMessageContaining("in the database names a row that no longer exists");
    }

    @Test
    void a_tail_cut_off_together_with_the_signed_heads_is_detected_by_a_kept_head()
            throws Exception {
        Path kept = keep(SignedLog.text("head"));
        cutAt(5);
        damage("DELETE FROM published.signed_head");

        assertThatThrownBy(() -> verify(kept))
                .hasMessageContaining("Row 1 or a later one was rewritten or cut off")
                .hasMessageContaining("in kept.head names a row that no longer exists");
    }

    private void cutAt(long n) throws SQLException {
        damage(
                "DELETE FROM desk.audit WHERE n > " + n,
                "UPDATE desk.audit_head h SET n = a.n, sha256 = a.sha256 FROM desk.audit a WHERE a.n = "
                        + n);
    }

    @Test
    void a_rewritten_audit_is_detected_by_the_signed_heads() throws Exception {
        // all rows are consistent: only an earlier head shows the difference
        damage(
                "DELETE FROM desk.audit",
                "UPDATE desk.audit_head SET n = 0, sha256 = repeat('0', 64)");

        assertThatThrownBy(this::verify).hasMessageContaining("Row 1 or a later one");
    }

    @Test
    void a_head_that_the_log_did_not_sign_is_refused() throws Exception {
        String head = SignedLog.text("head");
        Path forged = keep(head.replaceFirst("\"audit\":\"....", "\"audit\":\"0000"));

        assertThatThrownBy(() -> verify(forged))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("in kept.head is not signed with the keys of the log");
        assertThatThrownBy(() -> verify(keep("not a head")))
                .hasMessage("There is no valid head in kept.head.");
        assertThatThrownBy(() -> verify(folder.resolve("absent.head")))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("absent.head");
    }

    @Test
    void a_signed_head_altered_in_the_database_is_detected() throws SQLException {
        damage(
                "UPDATE published.signed_head SET file = replace(file, '\"audit\":\"', '\"audit\":\"0')");

        assertThatThrownBy(this::verify).hasMessageContaining("is not signed with the keys");
    }

    @Test
    void a_publication_that_bypassed_the_audit_is_detected() throws SQLException {
        damage(
                """
                INSERT INTO published.change (seq, document_id, language, collection, operation)
                SELECT max(seq), '000000000000000z', 'tg', 'hotlines', 'put' FROM published.publication
                """);

        assertThatThrownBy(this::verify)
                .hasMessageContaining("publication.put of 000000000000000z.tg 1 times")
                .hasMessageContaining("a publication was made past the audit");
    }

    @Test
    void the_roots_must_be_those_that_apps_ship_with() throws Exception {
        Path other = folder.resolve("other");
        KeyCeremony.init(new KeyFolder(other, java.util.Optional.empty()), 1, 1);

        assertThatThrownBy(() -> AuditCommand.verify(owner, List.of(), other.resolve("root.1")))
                .hasMessageContaining("root 1 is a different one");
        assertThatCode(
                        () ->
                                AuditCommand.verify(
                                        owner, List.of(), TestDatabase.keys().resolve("root.1")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_command_reports_success_in_one_line_and_what_it_could_not_verify() throws Exception {
        Path kept = keep(SignedLog.text("head"));

        assertThat(run("verify", "--head", kept.toString()))
                .matches(
                        "0 The audit is whole: [0-9]+ rows; [0-9]+ heads agree, up to row [0-9]+\\.\n");
        assertThat(run("verify")).contains("pass --head");
        assertThat(run("verify", "--help")).startsWith("0 Usage: audit verify");
        assertThat(run("verify", "--head", folder.resolve("no.head").toString())).startsWith("1 ");
    }

    /** Runs the command as the jar does, against the database of the tests. */
    private static String run(String... arguments) {
        var settings = TestDatabase.access().asProperties();
        settings.forEach(System::setProperty);
        PrintStream previous = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = new CommandLine(new AuditCommand()).execute(arguments);
            return exitCode + " " + out.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(previous);
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
