package org.notorturetj.publication.removal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditEntry;
import org.notorturetj.audit.AuditFilter;
import org.notorturetj.audit.AuditReader;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.type.Warnings;
import org.notorturetj.publication.Announce;
import org.notorturetj.publication.PublicationRequest;
import org.notorturetj.publication.RecordingObserver;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.schedule.SchedulePublication;
import org.notorturetj.support.content.Given;
import org.notorturetj.support.content.Invented;
import org.notorturetj.support.database.Owner;
import org.notorturetj.support.database.PublicLog;
import org.notorturetj.support.database.TestDatabase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.notorturetj.api.text.Language.RU;
import static org.notorturetj.api.text.Language.TG;

/** The audit records who published, withdrew and redacted what. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditPublicationsTest {
    private static final Actor LAWYER = Actor.of("0000000000000003");

    @Inject AuditReader log;
    @Inject AuditTrail audit;
    @Inject Given given;
    @Inject Withdraw withdraw;
    @Inject Redact redact;
    @Inject SchedulePublication schedule;
    @Inject Announce announce;
    @Inject RecordingObserver observer;
    @Inject Owner owner;

    @AfterEach
    void begin_anew() {
        observer.reset();
    }

    /** The audit's rows about a document, oldest first. */
    private List<String> rows(String documentId) {
        return log.page(new AuditFilter(documentId, null, null), null, 100).items().stream()
                .sorted(java.util.Comparator.comparingLong(AuditEntry::n))
                .map(entry -> entry.actor() + " " + entry.action() + " " + entry.language())
                .toList();
    }

    @Test
    void a_publication_has_a_row_for_each_document_and_language() {
        List<String> lines = given.pairOfLines(TG, RU);

        given.published(lines, TG, RU);

        for (String line : lines) {
            assertThat(rows(line))
                    .containsExactlyInAnyOrder(
                            "0000000000000001 publication.put tg",
                            "0000000000000001 publication.put ru");
        }
    }

    @Test
    void a_withdrawal_records_its_actor_and_the_companions_withdrawn_with_it() {
        List<String> lines = given.pairOfLines(TG);
        given.published(lines, TG);

        withdraw.withdraw(LAWYER, lines.get(0), Set.of(TG));

        assertThat(rows(lines.get(0)))
                .containsExactly(
                        "0000000000000001 publication.put tg",
                        "0000000000000003 document.withdraw tg",
                        "0000000000000003 publication.remove tg");
        assertThat(rows(lines.get(1)))
                .containsExactly(
                        "0000000000000001 publication.put tg",
                        "0000000000000003 publication.remove tg");
    }

    @Test
    void stopping_a_scheduled_text_is_recorded_too() {
        String article = given.article(TG);
        schedule.schedule(
                Given.EDITOR,
                PublicationRequest.of(article, Set.of(TG)),
                Instant.parse("2030-01-01T00:00:00Z"));

        withdraw.withdraw(LAWYER, article, Set.of(TG));

        assertThat(rows(article))
                .containsExactly(
                        "server schedule.refuse null", "0000000000000003 document.withdraw tg");
    }

    @Test
    void a_redaction_is_distinguished_from_a_withdrawal_even_if_unpublished() {
        String article = given.article(TG);
        String draft = given.article(RU);
        given.published(article, TG);

        redact.redact(LAWYER, article, EnumSet.of(TG));
        redact.redact(LAWYER, draft, EnumSet.of(RU));

        assertThat(rows(article))
                .containsExactly(
                        "0000000000000001 publication.put tg",
                        "0000000000000003 document.redact tg",
                        "0000000000000003 publication.remove tg");
        assertThat(rows(draft)).containsExactly("0000000000000003 document.redact ru");
    }

    @Test
    void a_publication_without_documents_is_recorded_as_an_announcement() {
        announce.announce(Actor.SERVER);

        AuditEntry newest = log.page(AuditFilter.ALL, null, 1).items().get(0);
        assertThat(newest.actor()).isEqualTo("server");
        assertThat(newest.action()).isEqualTo("publication.announce");
        assertThat(newest.documentId()).isNull();
    }

    @Test
    void a_veto_leaves_no_row() {
        String article = given.article(TG);
        observer.veto();

        assertThatThrownBy(() -> given.published(article, TG)).isNotNull();

        assertThat(rows(article)).isEmpty();
    }

    @Test
    void a_removal_that_an_observer_vetoed_is_recorded() {
        String article = given.article(TG);
        given.published(article, TG);
        observer.veto();

        withdraw.withdraw(LAWYER, article, Set.of(TG));

        assertThat(rows(article)).endsWith("0000000000000003 publication.remove tg");
    }

    @Test
    void without_a_writable_audit_nothing_is_published_but_everything_can_be_removed()
            throws SQLException {
        String article = given.article(TG);
        String other = given.article(TG);
        given.published(article, TG);
        owner.execute("REVOKE INSERT ON desk.audit FROM desk");
        try {
            assertThatThrownBy(() -> given.published(other, TG))
                    .hasStackTraceContaining("permission denied for table audit");
            assertThat(PublicLog.record(other, TG)).isEmpty();

            List<String> warnings =
                    Warnings.during(() -> withdraw.withdraw(LAWYER, article, Set.of(TG)));

            assertThat(PublicLog.record(article, TG)).isEmpty();
            assertThat(warnings)
                    .singleElement()
                    .asString()
                    .contains("audit verify")
                    .doesNotContain(article);
        } finally {
            owner.execute("GRANT INSERT ON desk.audit TO desk");
        }
        assertThat(rows(article)).containsExactly("0000000000000001 publication.put tg");
        addMissingRow(article);
    }

    /** So that tests that verify the audit later do not report this publication. */
    private void addMissingRow(String article) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                audit.record(
                                        LAWYER.id(),
                                        "publication.remove",
                                        article,
                                        "tg",
                                        Set.of()));
    }

    @Test
    void the_audit_contains_only_identifiers() throws SQLException {
        String secret = "gulnigor-secret";
        String article = given.document("article", secret + "-key");
        given.facts(article, Invented.articleFacts(secret + "-kind"));
        given.text(article, TG, Invented.articleText(secret, secret));
        given.published(article, TG);
        withdraw.withdraw(LAWYER, article, EnumSet.allOf(Language.class));

        assertThat(rows(article)).isNotEmpty();
        assertThat(owner.number("SELECT count(*) FROM desk.audit a WHERE a::text LIKE '%secret%'"))
                .isZero();
        assertThat(
                        owner.number(
                                """
                                SELECT count(*) FROM desk.audit a
                                WHERE a::text !~ '^\\([0-9]+,"[0-9 :.+-]+",(server|[0-9a-z]{16}),[a-z.-]+,([0-9a-z]{16})?,(tg|ru|en)?,"?\\{[A-Za-z0-9.,]*\\}"?,[0-9a-z]{26},[0-9a-f]{64},[0-9a-f]{64}\\)$'
                                """))
                .isZero();
    }
}
