package org.notorturetj.signer.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.audit.ChainEnd;
import org.notorturetj.publication.removal.Withdraw;
import org.notorturetj.signer.SignedLog;
import org.notorturetj.signer.Signer;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.TestDatabase;
import org.notorturetj.support.setting.SettableClock;
import org.notorturetj.sync.HeadStatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.api.text.Language.EN;

/** A kept head witnesses the audit and reveals nothing about it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditInHeadsTest {
    @Inject AuditReader log;
    @Inject AuditTrail audit;
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject Signer signer;
    @Inject SettableClock clock;
    @Inject Owner owner;

    @BeforeEach
    void sign() {
        signer.catchUp();
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    private void recordAnEdit() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("0000000000000001", "edition.edit", null, null, Set.of()));
    }

    @Test
    void the_head_of_a_publication_names_the_last_audit_row() {
        given.published(given.line(EN), EN);
        recordAnEdit();
        ChainEnd end = log.end().orElseThrow();

        signer.catchUp();

        assertThat(SignedLog.head().audit()).isEqualTo(end.truncatedDigest());
    }

    @Test
    void new_rows_alone_make_no_new_head() {
        String head = SignedLog.text("head");

        recordAnEdit();
        signer.catchUp();

        assertThat(SignedLog.text("head")).isEqualTo(head);
    }

    @Test
    void a_renewal_covers_new_rows_and_differs_even_without_any() throws SQLException {
        HeadStatement before = SignedLog.head();
        clock.stopAt(before.issued().plus(Duration.ofDays(1)));

        signer.catchUp();

        HeadStatement quiet = SignedLog.head();
        assertThat(quiet.seq()).isEqualTo(before.seq());
        assertThat(quiet.audit())
                .as("otherwise days without work at the desk would be visible")
                .isNotEqualTo(before.audit());
        recordAnEdit();
        ChainEnd end = log.end().orElseThrow();
        clock.stopAt(before.issued().plus(Duration.ofDays(2)));
        signer.catchUp();
        // the server may have something to record on a later day, too, before it signs and after
        String signed = SignedLog.head().audit();
        assertThat(
                        owner.number(
                                "SELECT count(*) FROM desk.audit WHERE n >= %d AND sha256 LIKE '%s%%'"
                                        .formatted(end.n(), signed)))
                .isOne();
    }

    @Test
    void a_head_older_than_the_audit_can_be_read() {
        String line = SignedLog.head().line().replaceFirst("\"audit\":\"[0-9a-f]{32}\",", "");

        HeadStatement old = HeadStatement.of(line + "\n");

        assertThat(old.audit()).isNull();
        assertThat(old.line()).isEqualTo(line);
    }

    @Test
    @Tag("proof")
    void a_damaged_audit_does_not_prevent_signing_a_removal() throws SQLException {
        String line = given.line(EN);
        given.published(line, EN);
        signer.catchUp();
        ChainEnd end = log.end().orElseThrow();
        long logFrom = owner.number("SELECT log_from FROM desk.audit_head");
        owner.execute("DELETE FROM desk.audit_head");
        try {
            withdraw.withdraw(Given.EDITOR, line, Set.of(EN));
            signer.catchUp();

            assertThat(SignedLog.chunk("hotlines.en.v1", EN).line(line)).isNull();
            assertThat(SignedLog.head().audit()).isNull();
        } finally {
            owner.execute(
                    "INSERT INTO desk.audit_head (n, sha256, log_from) VALUES (%d, '%s', %d)"
                            .formatted(end.n(), end.sha256(), logFrom));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("server", "publication.remove", line, "en", Set.of()));
    }
}
