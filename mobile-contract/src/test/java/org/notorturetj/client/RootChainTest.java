package org.notorturetj.client;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;
import org.notorturetj.publisher.Signed;
import org.notorturetj.publisher.SigningPair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a phone goes from one root to the next (PROTOCOL.md, section 2). */
class RootChainTest {
    private final Log log = Phone.log();
    private final Phone phone = new Phone(log);

    @Test
    void a_root_goes_on_step_by_step_and_is_kept_at_once() {
        phone.sync(log);
        SigningPair first = log.rootKeys.get(0);
        log.rootKeys = List.of(SigningPair.make());
        log.addRoot(first);
        log.replacePublisher();
        change();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(List.of("head", "root/2", "root/3"), phone.mirror.asked.subList(0, 3));
        assertEquals(3, phone.client.position().root());
        assertEquals(3, phone.start().client.position().root());
    }

    @Test
    void a_root_that_only_its_own_keys_signed_is_refused() {
        phone.sync(log);
        log.rootKeys = List.of(SigningPair.make());
        log.replacePublisher();
        change();
        phone.mirror.serve(log.files());
        assertRefused();
        assertEquals(1, phone.client.position().root());
    }

    @Test
    void a_root_that_skips_a_step_is_refused() {
        phone.sync(log);
        log.replacePublisher();
        log.replacePublisher();
        change();
        phone.mirror
                .serve(log.files())
                .bend((path, file) -> path.equals("root/2") ? Answer.file(log.root(3)) : null);
        assertRefused();
        assertEquals(1, phone.client.position().root());
    }

    @Test
    void a_key_with_the_name_of_another_makes_a_root_bad() {
        SigningPair thief = SigningPair.make();
        String statement = new String(log.root(1), StandardCharsets.UTF_8).split("\n", -1)[0];
        byte[] bad =
                Signed.file(
                        Signed.ROOT,
                        statement.replace(log.publisher.spki(), thief.spki()),
                        log.rootKeys.get(0));
        assertThrows(Refused.class, () -> Root.trusted(bad));
    }

    @Test
    void one_key_that_signs_twice_is_one_key() {
        SigningPair one = SigningPair.make();
        Log two = new Log(List.of(one, SigningPair.make()), 2, SigningPair.make());
        two.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000001")).publish();
        Phone other = new Phone(two);
        other.sync(two);
        two.publisher = SigningPair.make();
        String statement = Signed.rootStatement(2, 2, two.rootKeys, List.of(two.publisher));
        String once = one.signature(Signed.ROOT, statement);
        String again = one.signature(Signed.ROOT, statement);
        byte[] forged = Signed.withSignatures(statement, List.of(once, again));
        two.addRoot();
        two.publish();
        other.mirror
                .serve(two.files())
                .bend((path, file) -> path.equals("root/2") ? Answer.file(forged) : null);
        assertEquals(Outcome.FAILED, other.sync());
        assertEquals(1, other.client.position().root());
        other.mirror.bend(null);
        assertEquals(Outcome.UNCHANGED, other.sync());
        assertEquals(2, other.client.position().root());
    }

    @Test
    void a_thief_who_signed_absurd_numbers_is_forgotten_with_a_new_root() {
        phone.sync(log);
        long honest = log.seq;
        byte[] absurd =
                Signed.file(
                        Signed.HEAD,
                        log.headStatement()
                                .replace("\"seq\":1", "\"seq\":9007199254740991")
                                .replace("\"epoch\":1", "\"epoch\":9007199254740991"),
                        log.publisher);
        answerHead(absurd);
        phone.sync();
        assertEquals(9007199254740991L, phone.client.position().seq());
        String before = phone.text(Phone.HOTLINES);
        phone.mirror.bend(null);
        log.replacePublisher();
        change();
        assertEquals(Outcome.UPDATED, phone.sync(log));
        assertEquals(honest + 1, phone.client.position().seq());
        assertTrue(phone.mirror.asked.stream().noneMatch(path -> path.startsWith("changes")));
        assertFalse(before.equals(phone.text(Phone.HOTLINES)));
    }

    @Test
    void a_newer_root_of_the_app_takes_the_place_of_the_kept_one() throws Exception {
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
