package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.SigningKeyPair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which heads are accepted (PROTOCOL.md, section 2). */
class HeadVerificationTest {
    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void a_head_signed_by_an_unknown_key_is_refused_and_changes_nothing() {
        phone.sync(log);
        change();
        answerHead(SignedFiles.file(SignedFiles.HEAD, log.headStatement(), SigningKeyPair.make()));
        assertRefused();
    }

    @Test
    void a_signature_under_another_label_is_refused() {
        phone.sync(log);
        change();
        answerHead(SignedFiles.file(SignedFiles.CARD, log.headStatement(), log.publisher));
        assertRefused();
    }

    @Test
    void a_key_that_may_only_sign_roots_cannot_publish() {
        phone.sync(log);
        change();
        answerHead(SignedFiles.file(SignedFiles.HEAD, log.headStatement(), log.rootKeys.get(0)));
        assertRefused();
    }

    @Test
    void a_statement_changed_after_signing_is_refused() {
        phone.sync(log);
        change();
        String head = new String(log.head(), StandardCharsets.UTF_8);
        answerHead(SignedFiles.bytes(head.replace("\"seq\":2", "\"seq\":3")));
        assertRefused();
    }

    @Test
    void signatures_of_unknown_algorithms_are_ignored() {
        phone.sync(log);
        change();
        String good = log.publisher.signature(SignedFiles.HEAD, log.headStatement());
        answerHead(
                SignedFiles.withSignatures(
                        log.headStatement(),
                        List.of("{\"alg\":\"ML-DSA-44\",\"kid\":\"x\",\"sig\":\"\"}", good)));
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    @Test
    void a_valid_signature_with_another_algorithm_name_does_not_count() {
        phone.sync(log);
        change();
        String good = log.publisher.signature(SignedFiles.HEAD, log.headStatement());
        answerHead(
                SignedFiles.withSignatures(
                        log.headStatement(), List.of(good.replace("ES256", "none"))));
        assertRefused();
    }

    @Test
    void a_signed_head_above_the_size_limit_is_refused_even_when_compressed() throws Exception {
        phone.sync(log);
        change();
        String says = log.headStatement().replace("{\"audit\"", "{\"a\":\"%s\",\"audit\"");
        byte[] fits = SignedFiles.file(SignedFiles.HEAD, says.formatted("x"), log.publisher);
        byte[] large =
                SignedFiles.file(SignedFiles.HEAD, says.formatted("x".repeat(8192)), log.publisher);
        answerHead(fits);
        phone.mirror.tamper(
                (path, file) ->
                        path.equals("head")
                                ? new Response(200, null, "gzip", PackTest.gzip(large))
                                : null);
        assertRefused();
        answerHead(fits);
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    @Test
    void the_audit_digest_of_a_head_is_kept_and_ignored() {
        phone.sync(log);
        for (String audit : List.of("\"audit\":\"short\",", "\"audit\":{\"n\":[null]},", "")) {
            change();
            String says = log.headStatement().replaceFirst("\"audit\":\"[0-9a-f]{32}\",", audit);
            byte[] head = SignedFiles.file(SignedFiles.HEAD, says, log.publisher);
            answerHead(head);
            assertEquals(Outcome.UPDATED, phone.sync(), audit);
            assertArrayEquals(head, phone.client.state().head().orElseThrow(), audit);
        }
    }

    @Test
    void a_head_with_a_changed_audit_digest_is_refused() {
        phone.sync(log);
        change();
        String head = new String(log.head(), StandardCharsets.UTF_8);
        answerHead(SignedFiles.bytes(head.replace("\"audit\":\"", "\"audit\":\"0")));
        assertRefused();
    }

    @Test
    void an_older_head_is_refused() {
        phone.sync(log);
        byte[] old = log.head();
        change();
        phone.sync(log);
        answerHead(old);
        assertRefused();
    }

    @Test
    void a_higher_epoch_takes_precedence_over_a_higher_seq() {
        change();
        change();
        phone.sync(log);
        byte[] before = log.head();
        log.restore(1);
        assertEquals(Outcome.UPDATED, phone.sync(log));
        answerHead(before);
        assertRefused();
    }

    @Test
    void the_issue_of_a_state_may_rise_but_not_fall() {
        byte[] first = log.head();
        phone.sync(log);
        log.refreshBy = "2026-12-24T09:30:00Z";
        log.sign();
        assertEquals(Outcome.UNCHANGED, phone.sync(log));
        assertEquals(2, phone.client.state().issue());
        answerHead(first);
        assertEquals(Outcome.FAILED, phone.sync());
    }

    @Test
    void two_different_heads_with_the_same_numbers_are_refused() {
        phone.sync(log);
        log.issue--;
        change();
        log.seq--;
        String other = log.headStatement().replace("09:30:00Z", "09:31:00Z");
        answerHead(
                SignedFiles.file(
                        SignedFiles.HEAD,
                        other.replace("\"issue\":0", "\"issue\":1"),
                        log.publisher));
        assertRefused();
    }

    private void change() {
        String number = "+99900000" + (1000 + log.seq);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", number)).publish();
    }

    private void answerHead(byte[] head) {
        phone.mirror
                .serve(log.files())
                .tamper((path, file) -> path.equals("head") ? Response.file(head) : null);
    }

    private void assertRefused() {
        String before = phone.storage.everything();
        assertEquals(Outcome.FAILED, phone.sync());
        assertEquals(before, phone.storage.everything());
    }
}
