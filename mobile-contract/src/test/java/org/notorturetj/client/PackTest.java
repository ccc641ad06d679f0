package org.notorturetj.client;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packs from a USB stick (PROTOCOL.md, section 5). */
class PackTest {
    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    @Test
    void a_pack_is_enough_without_any_network() {
        assertEquals(Outcome.UPDATED, phone.importPack(pack()));
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000001"));
        assertEquals(Outcome.UNCHANGED, phone.importPack(pack()));
    }

    @Test
    void a_pack_may_be_compressed_once_but_not_twice() {
        assertEquals(Outcome.FAILED, phone.importPack(gzip(gzip(pack()))));
        assertEquals(Outcome.UPDATED, phone.importPack(gzip(pack())));
    }

    @Test
    void truncated_and_padded_packs_are_refused_as_a_whole() {
        byte[] pack = pack();
        byte[] zipped = gzip(pack);
        for (int cut : new int[] {1, 100, pack.length / 2, pack.length - 1}) {
            assertEquals(Outcome.FAILED, phone.importPack(Arrays.copyOf(pack, pack.length - cut)));
        }
        assertEquals(Outcome.FAILED, phone.importPack(Arrays.copyOf(zipped, zipped.length - 1)));
        assertEquals(Outcome.FAILED, phone.importPack(Arrays.copyOf(zipped, zipped.length + 1)));
        assertEquals(Outcome.FAILED, phone.importPack(Arrays.copyOf(zipped, zipped.length + 9000)));
        assertEquals(Outcome.FAILED, phone.importPack(Arrays.copyOf(pack, pack.length + 1)));
        assertEquals(Outcome.FAILED, phone.importPack(new byte[0]));
        assertTrue(phone.client.languages().isEmpty());
    }

    @Test
    void a_pack_with_one_changed_byte_is_refused() {
        byte[] pack = pack();
        for (int i = 0; i < pack.length; i += 97) {
            byte[] changed = pack.clone();
            changed[i] ^= 1;
            TestPhone other = new TestPhone(log);
            Outcome outcome = other.importPack(changed);
            String text = other.text(TestPhone.HOTLINES);
            assertTrue(
                    outcome == Outcome.FAILED
                            || outcome == Outcome.APP_TOO_OLD
                            || text.equals(TestPhone.words(log.files().named(TestPhone.HOTLINES))),
                    "byte " + i);
        }
    }

    @Test
    void an_older_pack_of_a_held_language_changes_nothing() {
        byte[] old = pack();
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        assertEquals(Outcome.UNCHANGED, phone.importPack(old));
        assertFalse(phone.storage.everything().contains("Secret Name"));
    }

    @Test
    void an_older_pack_of_another_language_is_imported_without_records_removed_since() {
        byte[] old = log.files().at("pack/ru/essentials");
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        byte[] head = phone.client.state().head().get();
        assertEquals(Outcome.UPDATED, phone.importPack(old));
        assertFalse(phone.storage.everything().contains("Secret Name"));
        assertTrue(phone.text("ru", "guides.ru.v1").contains("Second"));
        assertEquals(
                TestPhone.words(head),
                TestPhone.words(phone.client.state().head().get()),
                "head stays");
        assertEquals(Outcome.UPDATED, phone.sync("ru", Scope.ESSENTIALS));
        assertEquals(
                TestPhone.words(log.files().named("guides.ru.v1")),
                phone.text("ru", "guides.ru.v1"));
    }

    @Test
    void a_tombstone_synced_in_one_language_erases_the_record_in_the_others() {
        phone.sync(log);
        phone.sync("ru", Scope.ESSENTIALS);
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        assertFalse(phone.storage.everything().contains("Secret Name"));
        assertTrue(phone.text("ru", "guides.ru.v1").contains("Second"));
    }

    @Test
    void a_record_published_again_after_its_removal_is_visible() {
        phone.sync(log);
        log.removeInAll("guides", "g1").publish();
        phone.sync(log);
        log.putInAll("guides", "g1", tag -> SampleRecords.guide("g1", tag, "New text")).publish();
        assertEquals(Outcome.UPDATED, phone.importPack(pack()));
        assertTrue(phone.text("guides.tg.v1").contains("New text"));
    }

    /** Found by the model checker: the line went from the screen although its head has it. */
    @Test
    void what_an_earlier_epoch_removed_is_in_an_older_pack_of_a_later_one() {
        log.removeInAll("hotlines", "h1").publish();
        phone.sync(log);
        log.restore(1);
        byte[] older = log.files().at("pack/ru/essentials");
        log.sign();
        phone.sync(log);
        assertEquals(Outcome.UPDATED, phone.importPack(older));
        assertEquals(
                TestPhone.words(log.files().named("hotlines.ru.v1")),
                phone.text("ru", "hotlines.ru.v1"));
        assertTrue(phone.text("ru", "hotlines.ru.v1").contains("+999000000001"));
    }

    @Test
    void a_pack_signed_by_replaced_keys_is_refused() {
        byte[] old = log.files().at("pack/ru/essentials");
        phone.sync(log);
        log.replacePublisher().publish();
        phone.sync(log);
        assertEquals(Outcome.FAILED, phone.importPack(old));
    }

    @Test
    void a_newer_pack_updates_content_and_tombstones() {
        phone.sync(log);
        log.removeInAll("guides", "g1").publish();
        assertEquals(Outcome.UPDATED, phone.importPack(pack()));
        assertEquals(2, phone.client.state().seq());
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
