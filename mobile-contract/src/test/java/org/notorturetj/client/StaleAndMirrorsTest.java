package org.notorturetj.client;

import java.util.List;
import java.util.Random;

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

/** Which mirrors are asked, when content counts as old, and what a card adds. */
class StaleAndMirrorsTest {
    private static final String TWO = "https://two.example.org/v1/sync/";
    private static final long LATER = Phone.NOW + 90L * 24 * 3600 * 1000;

    private final Log log = Phone.log();
    private final Phone phone = new Phone(log);

    @Test
    void old_content_is_marked_and_stays() throws Exception {
        phone.sync(log);
        assertFalse(phone.client.staleSince("tg").isPresent());
        phone.now = LATER;
        assertEquals(Moment.of(log.issued), phone.client.staleSince("tg").get());
        assertTrue(phone.text(Phone.HOTLINES).contains("+999000000001"));
    }

    @Test
    void when_a_mirror_stands_still_the_others_are_asked() {
        phone.shipped = List.of(Mirror.ADDRESS, TWO);
        phone.mirror.serve(TWO, log.files());
        phone.start().sync(log);
        phone.now = LATER;
        log.issued = "2027-02-20T09:30:00Z";
        log.refreshBy = "2027-12-24T09:30:00Z";
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        phone.mirror.serve(TWO, log.files());
        assertEquals(Outcome.UPDATED, phone.sync());
        assertTrue(phone.text(Phone.HOTLINES).contains("+999000000009"));
        assertFalse(phone.client.staleSince("tg").isPresent());
    }

    @Test
    void the_last_good_mirror_comes_first_the_failed_last_and_the_shipped_are_kept() {
        Mirrors mirrors = new Mirrors(List.of("https://a/", "https://b/"), new Random(7));
        List<String> known = List.of("https://c/", "ftp://d/", "https://e");
        for (int i = 0; i < 20; i++) {
            assertEquals("https://c/", mirrors.inOrder("https://c/", known).get(0));
            assertEquals(3, mirrors.inOrder("https://c/", known).size());
        }
        mirrors.failed("https://c/");
        assertEquals("https://c/", mirrors.inOrder("https://c/", known).get(2));
        mirrors.worked("https://c/");
        assertEquals("https://c/", mirrors.inOrder("https://c/", known).get(0));
    }

    @Test
    void mirrors_of_a_manifest_are_asked_when_those_of_the_app_are_gone() {
        log.mirrors(TWO).publish();
        phone.sync(log);
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009")).publish();
        phone.mirror.serve(TWO, log.files()).bend((path, file) -> Answer.bare(451));
        assertEquals(Outcome.UPDATED, phone.sync());
        assertTrue(phone.mirror.asked.contains(TWO + "head"));
        phone.sync();
        assertEquals(TWO + "head", phone.mirror.asked.get(0));
    }

    @Test
    void a_newer_card_is_kept_until_the_content_is_as_new() throws Exception {
        phone.sync(log);
        assertFalse(phone.client.takeCard(card(1, log.publisher)));
        assertThrows(Refused.class, () -> phone.client.takeCard(card(2, SigningPair.make())));
        assertTrue(phone.client.takeCard(card(2, log.publisher)));
        assertEquals(
                List.of("+999000000077"),
                phone.start().client.card("tg").get().lines().get(0).numbers());
        log.putInAll("guides", "g3", tag -> Records.guide("g3", tag, "New")).publish();
        phone.sync(log);
        assertFalse(phone.client.card("tg").isPresent());
        assertFalse(phone.storage.everything().contains("+999000000077"));
    }

    @Test
    void a_manifest_of_a_later_protocol_leaves_everything_and_asks_for_a_newer_app() {
        phone.sync(log);
        String before = phone.storage.everything();
        log.put(Phone.HOTLINES, "h1", Records.hotline("h1", "tg", "+999000000009"));
        log.version = 2;
        log.publish();
        assertEquals(Outcome.APP_TOO_OLD, phone.sync(log));
        assertEquals(before, phone.storage.everything());
    }

    private static byte[] card(int seq, SigningPair key) {
        String says =
                "{\"epoch\":1,\"language\":\"tg\",\"lines\":[{\"name\":\"Line\",\"numbers\":"
                        + "[\"+999000000077\"],\"serves\":[]}],\"mirrors\":[],\"onion\":null,"
                        + "\"seq\":"
                        + seq
                        + "}";
        return Signed.file(Signed.CARD, says, key);
    }
}
