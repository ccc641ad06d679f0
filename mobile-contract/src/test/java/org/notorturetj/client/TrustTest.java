package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.SigningPair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which heads are believed (PROTOCOL.md, section 2). */
class TrustTest {
    private final Log log = Phone.log();
    private final Phone phone = new Phone(log);

    @Test
    void a_head_of_a_stranger_is_refused_and_everything_stays() {
        phone.sync(log);
        change();
        answerHead(Signed.file(Signed.HEAD, log.headStatement(), SigningPair.make()));
        assertRefused();
    }

    @Test
    void a_signature_under_the_label_of_another_kind_is_refused() {
        phone.sync(log);
        change();
        answerHead(Signed.file(Signed.CARD, log.headStatement(), log.publisher));
        assertRefused();
    }

    @Test
    void a_key_that_may_only_sign_roots_cannot_publish() {
        phone.sync(log);
        change();
        answerHead(Signed.file(Signed.HEAD, log.headStatement(), log.rootKeys.get(0)));
        assertRefused();
    }

    @Test
    void a_changed_statement_under_a_good_signature_is_refused() {
        phone.sync(log);
        change();
        String head = new String(log.head(), StandardCharsets.UTF_8);
        answerHead(Signed.bytes(head.replace("\"seq\":2", "\"seq\":3")));
        assertRefused();
    }

    @Test
    void signatures_of_algorithms_that_are_not_known_are_passed_over() {
        phone.sync(log);
        change();
        String good = log.publisher.signature(Signed.HEAD, log.headStatement());
        answerHead(
                Signed.withSignatures(
                        log.headStatement(),
                        List.of("{\"alg\":\"ML-DSA-44\",\"kid\":\"x\",\"sig\":\"\"}", good)));
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    @Test
    void a_good_signature_that_names_another_algorithm_does_not_count() {
        phone.sync(log);
        change();
        String good = log.publisher.signature(Signed.HEAD, log.headStatement());
        answerHead(
                Signed.withSignatures(log.headStatement(), List.of(good.replace("ES256", "none"))));
        assertRefused();
    }

    @Test
    void a_good_head_that_is_longer_than_a_head_may_be_is_refused_however_small_it_comes()
            throws Exception {
        phone.sync(log);
        change();
        String says = log.headStatement().replace("{\"audit\"", "{\"a\":\"%s\",\"audit\"");
        byte[] fits = Signed.file(Signed.HEAD, says.formatted("x"), log.publisher);
        byte[] large = Signed.file(Signed.HEAD, says.formatted("x".repeat(8192)), log.publisher);
        answerHead(fits);
        phone.mirror.bend(
                (path, file) ->
                        path.equals("head")
                                ? new Answer(200, null, "gzip", PackTest.gzip(large))
                                : null);
        assertRefused();
        answerHead(fits);
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    @Test
    void what_a_head_says_of_the_audit_changes_nothing_and_is_kept() {
        phone.sync(log);
        for (String audit : List.of("\"audit\":\"short\",", "\"audit\":{\"n\":[null]},", "")) {
            change();
            String says = log.headStatement().replaceFirst("\"audit\":\"[0-9a-f]{32}\",", audit);
            byte[] head = Signed.file(Signed.HEAD, says, log.publisher);
            answerHead(head);
            assertEquals(Outcome.UPDATED, phone.sync(), audit);
            assertArrayEquals(head, phone.client.position().head().orElseThrow(), audit);
        }
    }

    @Test
    void a_head_whose_word_on_the_audit_was_changed_is_refused() {
        phone.sync(log);
        change();
        String head = new String(log.head(), StandardCharsets.UTF_8);
        answerHead(Signed.bytes(head.replace("\"audit\":\"", "\"audit\":\"0")));
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
    void a_higher_epoch_goes_before_a_higher_seq() {
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
    void an_issue_of_the_same_state_goes_on_and_not_back() {
        byte[] first = log.head();
        phone.sync(log);
        log.refreshBy = "2026-12-24T09:30:00Z";
        log.sign();
        assertEquals(Outcome.UNCHANGED, phone.sync(log));
        assertEquals(2, phone.client.position().issue());
        answerHead(first);
        assertEquals(Outcome.FAILED, phone.sync());
    }

    @Test
    void two_heads_of_one_number_are_two_truths() {
        phone.sync(log);
        log.issue--;
        change();
        log.seq--;
        String other = log.headStatement().replace("09:30:00Z", "09:31:00Z");
        answerHead(
                Signed.file(
                        Signed.HEAD, other.replace("\"issue\":0", "\"issue\":1"), log.publisher));
        assertRefused();
    }

    private void change() {
        String number = "+99900000" + (1000 + log.seq);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", number)).publish();
    }

    private void answerHead(byte[] head) {
        phone.mirror
                .serve(log.files())
                .bend((path, file) -> path.equals("head") ? Answer.file(head) : null);
    }

    private void assertRefused() {
        String before = phone.storage.everything();
        assertEquals(Outcome.FAILED, phone.sync());
        assertEquals(before, phone.storage.everything());
    }
}
