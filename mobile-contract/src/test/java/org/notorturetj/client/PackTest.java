package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.Log;
import org.notorturetj.publisher.Records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packs from a USB stick (PROTOCOL.md, section 5). */
class PackTest {
    private final Log log = Phone.log();
    private final Phone phone = new Phone(log);

    @Test
    void a_pack_is_enough_without_any_network() {
        assertEquals(Outcome.UPDATED, phone.take(pack()));
        assertTrue(phone.text(Phone.HOTLINES).contains("+999000000001"));
        assertEquals(Outcome.UNCHANGED, phone.take(pack()));
    }

    @Test
    void it_may_be_compressed_once_and_not_twice() {
        assertEquals(Outcome.FAILED, phone.take(gzip(gzip(pack()))));
        assertEquals(Outcome.UPDATED, phone.take(gzip(pack())));
    }

    @Test
    void cut_and_padded_ones_are_refused_as_a_whole() {
        byte[] pack = pack();
        byte[] zipped = gzip(pack);
        for (int cut : new int[] {1, 100, pack.length / 2, pack.length - 1}) {
            assertEquals(Outcome.FAILED, phone.take(Arrays.copyOf(pack, pack.length - cut)));
        }
        assertEquals(Outcome.FAILED, phone.take(Arrays.copyOf(zipped, zipped.length - 1)));
        assertEquals(Outcome.FAILED, phone.take(Arrays.copyOf(zipped, zipped.length + 1)));
        assertEquals(Outcome.FAILED, phone.take(Arrays.copyOf(zipped, zipped.length + 9000)));
        assertEquals(Outcome.FAILED, phone.take(Arrays.copyOf(pack, pack.length + 1)));
        assertEquals(Outcome.FAILED, phone.take(new byte[0]));
        assertTrue(phone.client.languages().isEmpty());
    }

    @Test
    void one_changed_byte_anywhere_is_refused() {
        byte[] pack = pack();
        for (int i = 0; i < pack.length; i += 97) {
            byte[] changed = pack.clone();
            changed[i] ^= 1;
            Phone other = new Phone(log);
            Outcome outcome = other.take(changed);
            String text = other.text(Phone.HOTLINES);
            assertTrue(
                    outcome == Outcome.FAILED
                            || outcome == Outcome.APP_TOO_OLD
                            || text.equals(Phone.words(log.files().named(Phone.HOTLINES))),
                    "byte " + i);
        }
    }

    @Test
    void an_older_pack_of_a_language_that_is_held_gives_nothing() {
        byte[] old = pack();
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        assertEquals(Outcome.UNCHANGED, phone.take(old));
        assertFalse(phone.storage.everything().contains("Secret Name"));
    }

    @Test
    void an_older_pack_of_another_language_comes_without_what_was_removed_since() {
        byte[] old = log.files().at("pack/ru/essentials");
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        byte[] head = phone.client.position().head().get();
        assertEquals(Outcome.UPDATED, phone.take(old));
        assertFalse(phone.storage.everything().contains("Secret Name"));
        assertTrue(phone.text("ru", "guides.ru.v1").contains("Second"));
        assertEquals(
                Phone.words(head), Phone.words(phone.client.position().head().get()), "head stays");
        assertEquals(Outcome.UPDATED, phone.sync("ru", Scope.ESSENTIALS));
        assertEquals(
                Phone.words(log.files().named("guides.ru.v1")), phone.text("ru", "guides.ru.v1"));
    }

    @Test
    void a_removal_heard_of_in_one_language_erases_the_other_too() {
        phone.sync(log);
        phone.sync("ru", Scope.ESSENTIALS);
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        assertFalse(phone.storage.everything().contains("Secret Name"));
        assertTrue(phone.text("ru", "guides.ru.v1").contains("Second"));
    }

    @Test
    void what_was_removed_and_published_again_is_there() {
        phone.sync(log);
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        log.putInAll("guides", "g1", tag -> Records.guide("g1", tag, "New text")).publish();
        assertEquals(Outcome.UPDATED, phone.take(pack()));
        assertTrue(phone.text("guides.tg.v1").contains("New text"));
    }

    @Test
    void a_pack_of_keys_that_were_replaced_is_refused() {
        byte[] old = log.files().at("pack/ru/essentials");
        phone.sync(log);
        log.replacePublisher().publish();
        phone.sync(log);
        assertEquals(Outcome.FAILED, phone.take(old));
    }

    @Test
    void a_newer_pack_is_an_update_with_everything_that_goes_with_it() {
        phone.sync(log);
        log.removeInAll("guides", "g1").publish();
        assertEquals(Outcome.UPDATED, phone.take(pack()));
        assertEquals(2, phone.client.position().seq());
        assertFalse(phone.storage.everything().contains("Secret Name"));
    }

    private byte[] pack() {
        return log.files().at("pack/tg");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
