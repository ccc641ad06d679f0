package org.notorturetj.client;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.json.UtcTimestamp;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;
import org.notorturetj.publisher.SignedFiles;
import org.notorturetj.publisher.SigningKeyPair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which mirrors are tried, when content is stale, and what a card adds. */
class MirrorsAndStalenessTest {
    private static final String TWO = "https://two.example.org/v1/sync/";
    private static final long LATER = TestPhone.NOW + 90L * 24 * 3600 * 1000;

    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void stale_content_is_marked_and_kept() throws Exception {
        phone.sync(log);
        assertFalse(phone.client.staleSince("tg").isPresent());
        phone.now = LATER;
        assertEquals(UtcTimestamp.parse(log.issued), phone.client.staleSince("tg").get());
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000001"));
    }

    @Test
    void other_mirrors_are_tried_when_one_is_frozen() {
        phone.shipped = List.of(MemoryMirror.ADDRESS, TWO);
        phone.mirror.serve(TWO, log.files());
        phone.start().sync(log);
        phone.now = LATER;
        log.issued = "2027-02-20T09:30:00Z";
        log.refreshBy = "2027-12-24T09:30:00Z";
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.mirror.serve(TWO, log.files());
        assertEquals(Outcome.UPDATED, phone.sync());
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000009"));
        assertFalse(phone.client.staleSince("tg").isPresent());
    }

    @Test
    void the_last_good_mirror_comes_first_failed_ones_last_and_shipped_ones_are_kept() {
        MirrorOrder mirrors = new MirrorOrder(List.of("https://a/", "https://b/"), new Random(7));
        List<String> known = List.of("https://c/", "ftp://d/", "https://e");
        List<String> all = List.of("https://a/", "https://b/", "https://c/");
        MirrorRecord none = MirrorRecord.none();
        for (int i = 0; i < 20; i++) {
            assertEquals("https://c/", mirrors.inOrder("https://c/", known, none).get(0));
            assertEquals(3, mirrors.inOrder("https://c/", known, none).size());
        }
        MirrorRecord failed = none.failed("https://c/", 1, true, 1000, all);
        assertEquals("https://c/", mirrors.inOrder("https://c/", known, failed).get(2));
        MirrorRecord both = failed.failed("https://b/", 1, true, 2000, all);
        assertEquals(
                List.of("https://a/", "https://c/", "https://b/"),
                mirrors.inOrder("https://c/", known, both),
                "the one that was first last comes last");
        assertEquals(
                "https://c/",
                mirrors.inOrder("https://c/", known, failed.without("https://c/")).get(0));
    }

    @Test
    void mirrors_of_a_manifest_are_used_when_those_of_the_app_fail() {
        log.mirrors(TWO).publish();
        phone.sync(log);
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.mirror.serve(TWO, log.files()).tamper((path, file) -> Response.empty(451));
        assertEquals(Outcome.UPDATED, phone.sync());
        assertTrue(phone.mirror.asked.contains(TWO + "head"));
        phone.sync();
        assertEquals(TWO + "head", phone.mirror.asked.get(0));
    }

    @Test
    void a_newer_card_is_kept_until_the_content_is_as_new() throws Exception {
        phone.sync(log);
        assertFalse(phone.client.importCard(card(1, log.publisher)));
        assertThrows(
                RefusedException.class,
                () -> phone.client.importCard(card(2, SigningKeyPair.make())));
        assertTrue(phone.client.importCard(card(2, log.publisher)));
        assertEquals(
                List.of("+999000000077"),
                phone.start().client.card("tg").get().lines().get(0).numbers());
        log.putInAll("guides", "g3", tag -> SampleRecords.guide("g3", tag, "New")).publish();
        phone.sync(log);
        assertFalse(phone.client.card("tg").isPresent());
        assertFalse(phone.storage.everything().contains("+999000000077"));
    }

    @Test
    void a_manifest_of_a_later_protocol_changes_nothing_and_asks_for_an_app_update() {
        phone.sync(log);
        String before = phone.storage.everything();
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"));
        log.version = 2;
        log.publish();
        assertEquals(Outcome.APP_TOO_OLD, phone.sync(log));
        assertEquals(before, phone.storage.everything());
    }

    private static byte[] card(int seq, SigningKeyPair key) {
        String says =
                "{\"epoch\":1,\"language\":\"tg\",\"lines\":[{\"name\":\"Line\",\"numbers\":"
                        + "[\"+999000000077\"],\"serves\":[]}],\"mirrors\":[],\"onion\":null,"
                        + "\"seq\":"
                        + seq
                        + "}";
        return SignedFiles.file(SignedFiles.CARD, says, key);
    }
}
