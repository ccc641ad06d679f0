package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.publisher.PublicLog;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever a mirror causes is its own failure, and it is not the first one again. */
class MirrorFailuresTest {
    private static final String TWO = "https://two.example.org/v1/sync/";
    private static final long MINUTE = 60_000;

    private final PublicLog log = TestPhone.log();
    private final TestPhone phone = new TestPhone(log);

    /** Ends the app in the middle of a request, as no catch clause can help it. */
    private static final class KilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void an_error_of_memory_is_the_mirrors_failure_and_the_next_one_is_tried() throws Exception {
        twoMirrorsTheFirstOfThemLastGood();
        phone.mirror.tamper((path, file) -> failing(new OutOfMemoryError("too much")));
        SyncReport report = phone.client.sync("tg", Scope.ESSENTIALS);
        assertEquals(Outcome.UPDATED, report.outcome());
        assertEquals(List.of(MemoryMirror.ADDRESS), List.copyOf(report.failures().keySet()));
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000009"));
    }

    @Test
    void a_broken_decoder_is_the_mirrors_failure_too() throws Exception {
        twoMirrorsTheFirstOfThemLastGood();
        phone.mirror.tamper((path, file) -> failing(new ArrayIndexOutOfBoundsException(-1)));
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    @Test
    void a_mirror_that_ends_the_app_is_not_first_at_the_next_start() {
        twoMirrorsTheFirstOfThemLastGood();
        phone.mirror.tamper(
                (path, file) -> {
                    throw new KilledError();
                });
        assertThrows(KilledError.class, phone::sync);
        assertEquals("head", phone.mirror.asked.get(0), "the last good one was first");
        phone.start();
        assertEquals(Outcome.UPDATED, phone.sync());
        assertEquals(TWO + "head", phone.mirror.asked.get(0));
    }

    @Test
    void of_two_that_fail_neither_is_first_twice_in_a_row() {
        twoMirrorsTheFirstOfThemLastGood();
        phone.mirror.tamper((path, file) -> Response.empty(500));
        phone.mirror.tamper(TWO, (path, file) -> Response.empty(500));
        String previous = "";
        for (int i = 0; i < 6; i++) {
            phone.now += MINUTE;
            phone.start();
            assertEquals(Outcome.FAILED, phone.sync());
            assertFalse(phone.mirror.asked.get(0).equals(previous), "sync " + i);
            assertEquals(2, phone.mirror.asked.size());
            previous = phone.mirror.asked.get(0);
        }
    }

    @Test
    void the_only_mirror_waits_longer_each_time_and_says_so() throws Exception {
        phone.sync(log);
        phone.mirror.tamper((path, file) -> Response.empty(500));
        assertEquals(0, phone.client.sync("tg", Scope.ESSENTIALS).retryAfter(), "once is nothing");
        long[] waits = {1, 2, 4, 8, 16, 32, 60, 60};
        for (long minutes : waits) {
            assertEquals(minutes * MINUTE, phone.client.sync("tg", Scope.ESSENTIALS).retryAfter());
            phone.start();
            phone.now += minutes * MINUTE - 1;
            phone.mirror.asked.clear();
            SyncReport waiting = phone.client.sync("tg", Scope.ESSENTIALS);
            assertEquals(List.of(), phone.mirror.asked);
            assertEquals(1, waiting.retryAfter());
            assertTrue(waiting.failures().get(MemoryMirror.ADDRESS).contains("waiting"));
            phone.now++;
        }
        phone.mirror.tamper(null);
        assertEquals(Outcome.UNCHANGED, phone.sync());
        phone.mirror.tamper((path, file) -> Response.empty(500));
        assertEquals(0, phone.client.sync("tg", Scope.ESSENTIALS).retryAfter(), "forgiven");
    }

    @Test
    void a_signed_message_a_clock_set_back_and_a_lost_network_do_not_wait() throws Exception {
        phone.sync(log);
        phone.mirror.tamper((path, file) -> Response.empty(500));
        phone.sync();
        phone.sync();
        assertTrue(phone.client.sync("tg", Scope.ESSENTIALS).retryAfter() > 0);
        change();
        phone.mirror.tamper(null);
        assertEquals(Outcome.UPDATED, phone.client.syncTo("tg", Scope.ESSENTIALS, 2).outcome());
        phone.mirror.tamper((path, file) -> Response.empty(500));
        phone.sync();
        phone.sync();
        phone.now -= 1000 * MINUTE;
        phone.mirror.tamper(null);
        assertEquals(Outcome.UNCHANGED, phone.sync());
        phone.shipped = List.of("https://nobody.example.org/");
        TestPhone lost = new TestPhone(log);
        lost.shipped = phone.shipped;
        lost.start();
        for (int i = 0; i < 5; i++) {
            assertEquals(Outcome.FAILED, lost.sync());
            assertFalse(lost.mirror.asked.isEmpty(), "nobody answers, and that is no lie");
        }
    }

    @Test
    void an_update_that_breaks_off_is_worth_what_had_come() {
        phone.sync(log);
        log.putInAll("guides", "g3", tag -> SampleRecords.guide("g3", tag, "Cut-Off"));
        change();
        phone.mirror.tamper(
                (path, file) -> {
                    if (!path.startsWith("update")) {
                        return path.matches("(changes|chunk).*") ? Response.empty(404) : null;
                    }
                    int guides =
                            new String(file, StandardCharsets.ISO_8859_1)
                                    .lastIndexOf("\"guides.tg.v1");
                    return breaking(new ByteArrayInputStream(file, 0, guides + 20));
                });
        assertEquals(Outcome.INCOMPLETE, phone.sync());
        assertTrue(phone.text(TestPhone.HOTLINES).contains("+999000000009"));
        assertFalse(phone.text("guides.tg.v1").contains("Cut-Off"));
        phone.mirror.tamper(null);
        assertEquals(Outcome.UPDATED, phone.sync());
        assertTrue(phone.text("guides.tg.v1").contains("Cut-Off"));
    }

    @Test
    void a_pack_of_a_later_protocol_counts_only_when_a_manifest_says_so() {
        phone.mirror
                .serve(log.files())
                .tamper(
                        (path, file) ->
                                path.startsWith("pack")
                                        ? Response.file(TestPhone.utf8("{\"pack\":2}\n"))
                                        : null);
        assertEquals(Outcome.UPDATED, phone.sync());
    }

    private void twoMirrorsTheFirstOfThemLastGood() {
        phone.sync(log);
        phone.shipped = List.of(MemoryMirror.ADDRESS, TWO);
        change();
        phone.mirror.serve(TWO, log.files());
        phone.start();
    }

    private void change() {
        log.put(TestPhone.HOTLINES, "h1", SampleRecords.hotline("h1", "tg", "+999000000009"))
                .publish();
        phone.mirror.serve(log.files());
    }

    private static Response breaking(InputStream begun) {
        InputStream broken = thrower(new IOException("the connection broke"));
        return new Response(200, null, null, new SequenceInputStream(begun, broken));
    }

    private static Response failing(Throwable thrown) {
        return new Response(200, null, null, thrower(thrown));
    }

    private static InputStream thrower(Throwable thrown) {
        return new InputStream() {
            @Override
            public int read(byte[] bytes, int from, int most) throws IOException {
                return read();
            }

            @Override
            public int read() throws IOException {
                if (thrown instanceof Error error) {
                    throw error;
                }
                if (thrown instanceof IOException failure) {
                    throw failure;
                }
                throw (RuntimeException) thrown;
            }
        };
    }
}
