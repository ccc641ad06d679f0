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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a phone updates its root (PROTOCOL.md, section 2). */
class RootChainTest {
    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void roots_are_updated_one_by_one_and_stored_at_once() {
        phone.sync(log);
        SigningKeyPair first = log.rootKeys.get(0);
        log.rootKeys = List.of(SigningKeyPair.make());
        log.addRoot(first);
        log.replacePublisher();
        change();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("head", "root/2", "root/3"), phone.mirror.asked.subList(0, 3));
        assertEquals(3, phone.client.state().root());
        assertEquals(3, phone.start().client.state().root());
    }

    @Test
    void a_root_that_only_its_own_keys_signed_is_refused() {
        phone.sync(log);
        log.rootKeys = List.of(SigningKeyPair.make());
        log.replacePublisher();
        change();
        phone.mirror.serve(log.files());
        assertRefused();
        assertEquals(1, phone.client.state().root());
    }

    @Test
    void a_root_that_skips_a_step_is_refused() {
        phone.sync(log);
        log.replacePublisher();
        log.replacePublisher();
        change();
        phone.mirror
                .serve(log.files())
                .tamper((path, file) -> path.equals("root/2") ? Response.file(log.root(3)) : null);
        assertRefused();
        assertEquals(1, phone.client.state().root());
    }

    @Test
    void a_root_with_a_key_under_the_id_of_another_is_refused() {
        SigningKeyPair thief = SigningKeyPair.make();
        String statement = new String(log.root(1), StandardCharsets.UTF_8).split("\n", -1)[0];
        byte[] bad =
                SignedFiles.file(
                        SignedFiles.ROOT,
                        statement.replace(log.publisher.spki(), thief.spki()),
                        log.rootKeys.get(0));
        assertThrows(RefusedException.class, () -> Root.trusted(bad));
    }

    @Test
    void two_signatures_of_one_key_count_once() {
        SigningKeyPair one = SigningKeyPair.make();
        PublicLog two =
                new PublicLog(List.of(one, SigningKeyPair.make()), 2, SigningKeyPair.make());
        two.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000001"))
                .publish();
        TestPhone other = new TestPhone(two);
        other.sync(two);
        two.publisher = SigningKeyPair.make();
        String statement = SignedFiles.rootStatement(2, 2, two.rootKeys, List.of(two.publisher));
        String once = one.signature(SignedFiles.ROOT, statement);
        String again = one.signature(SignedFiles.ROOT, statement);
        byte[] forged = SignedFiles.withSignatures(statement, List.of(once, again));
        two.addRoot();
        two.publish();
        other.mirror
                .serve(two.files())
                .tamper((path, file) -> path.equals("root/2") ? Response.file(forged) : null);
        assertEquals(Outcome.FAILED, other.sync());
        assertEquals(1, other.client.state().root());
        other.mirror.tamper(null);
        assertEquals(Outcome.UNCHANGED, other.sync());
        assertEquals(2, other.client.state().root());
    }

    @Test
    void a_new_root_recovers_from_absurdly_high_numbers_signed_by_a_thief() {
        phone.sync(log);
        long honest = log.seq;
        byte[] absurd =
                SignedFiles.file(
                        SignedFiles.HEAD,
                        log.headStatement()
                                .replace("\"seq\":1", "\"seq\":9007199254740991")
                                .replace("\"epoch\":1", "\"epoch\":9007199254740991"),
                        log.publisher);
        answerHead(absurd);
        phone.sync();
        assertEquals(9007199254740991L, phone.client.state().seq());
        String before = phone.text(TestPhone.HOTLINES);
        phone.mirror.tamper(null);
        log.replacePublisher();
        change();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(honest + 1, phone.client.state().seq());
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("changes")));
        assertFalse(before.equals(phone.text(TestPhone.HOTLINES)));
    }

    @Test
    void a_newer_root_shipped_with_the_app_replaces_the_stored_one() throws Exception {
        phone.sync(log);
        log.replacePublisher();
        change();
        phone.mirror.serve(log.files());
        SyncClient updated =
                new SyncClient(
                        log.root(2),
                        phone.shipped,
                        phone.mirror,
                        phone.storage,
                        () -> phone.now,
                        new java.util.Random(1));
        assertEquals(Outcome.UPDATED, updated.sync("tg", Scope.ESSENTIALS).outcome());
        assertFalse(phone.mirror.asked.contains("root/2"));
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
