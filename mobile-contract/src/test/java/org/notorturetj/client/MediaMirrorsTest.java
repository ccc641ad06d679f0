package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.MediaHost.Bending;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mirrors that lie about files: nothing of them is kept, and an honest one is asked. */
class MediaMirrorsTest {
    private static final String LIE = "A lie of the mirror";

    @TempDir Path folder;

    private final MediaHost host = new MediaHost();
    private final MediaAddress picture = host.put(60_000);
    private final MediaAddress small = host.put(9_000);

    private FolderPhone phone;
    private SyncClient client;

    private void open(String name) throws Exception {
        Path own = folder.resolve(name);
        phone = new FolderPhone(own);
        phone.log.putInAll("pages", "p1", tag -> MediaHost.page("p1", tag, "m1", picture));
        phone.log.putInAll("pages", "p2", tag -> MediaHost.page("p2", tag, "m2", small));
        phone.log.publish();
        host.serve(phone.log);
        host.asked.clear();
        host.bend(MediaHost.ONE, null);
        // One is asked first: it was the last good one.
        client = phone.client(phone.storage(), host, MediaHost.ONE);
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ALL).outcome());
        client = phone.client(phone.storage(), host, MediaHost.ONE, MediaHost.TWO);
    }

    @TestFactory
    Stream<DynamicTest> a_mirror_that_lies_is_believed_nothing_and_another_is_asked() {
        Map<String, Bending> lies = new TreeMap<>();
        lies.put("wrong-bytes", (name, from, file) -> Response.file(lie(file.length)));
        lies.put("too-short", (name, from, file) -> Response.file(lie(file.length - 9_000)));
        lies.put("too-long", (name, from, file) -> Response.file(lie(file.length + 1)));
        lies.put("endless", (name, from, file) -> endless(-1));
        lies.put("longer-than-stated", (name, from, file) -> endless(10));
        lies.put(
                "html",
                (name, from, file) -> new Response(200, "text/html", null, lie(file.length)));
        lies.put(
                "redirect",
                (name, from, file) -> new Response(302, "image/webp", null, lie(file.length)));
        lies.put(
                "a-part-nobody-asked-for",
                (name, from, file) -> new Response(206, "image/webp", null, lie(file.length)));
        lies.put("gone", (name, from, file) -> Response.empty(410));
        lies.put(
                "no-gzip", (name, from, file) -> new Response(200, "image/webp", "gzip", lie(500)));
        lies.put(
                "silent",
                (name, from, file) -> {
                    throw new IOException("nobody answers");
                });
        return lies.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> lie(each)));
    }

    private void lie(Map.Entry<String, Bending> lie) throws Exception {
        open(lie.getKey());
        host.bend(MediaHost.ONE, lie.getValue());
        SyncReport report = client.media().fetch(List.of(picture, small), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertHeld(picture);
        assertHeld(small);
        assertTrue(report.failures().containsKey(MediaHost.ONE), report.toString());
        assertEquals(1, askedOne(), "the one that had it is first then: " + host.asked);
        assertNoLie();
    }

    @Test
    void with_one_mirror_that_lies_nothing_is_shown_and_it_is_not_asked_for_ever()
            throws Exception {
        open("alone");
        client = phone.client(phone.storage(), host, MediaHost.ONE);
        host.bend(MediaHost.ONE, (name, from, file) -> Response.file(lie(file.length)));
        SyncReport report = client.media().fetch(List.of(picture, small), free());
        assertEquals(Outcome.FAILED, report.outcome());
        assertEquals(1, host.asked.size());
        assertTrue(client.media().find(picture).isEmpty());
        assertEquals(0, client.media().bytes());
        assertNoLie();
        host.asked.clear();
        host.bend(MediaHost.ONE, (name, from, file) -> Response.empty(404));
        assertEquals(
                Outcome.FAILED, client.media().fetch(List.of(picture, small), free()).outcome());
        assertEquals(2, host.asked.size(), host.asked.toString());
    }

    @Test
    void a_beginning_that_was_a_lie_costs_one_file_and_no_more() throws Exception {
        open("beginning");
        host.bend(
                MediaHost.ONE,
                (name, from, file) -> MediaHost.cut(200, lie(file.length), 0, 50_000));
        SyncReport report = client.media().fetch(List.of(picture), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertEquals(
                List.of(
                        "https://one.example.org/" + picture.name(),
                        "https://two.example.org/" + picture.name() + " bytes=49152-",
                        "https://two.example.org/" + picture.name()),
                host.asked);
        assertHeld(picture);
        assertNoLie();
    }

    @TestFactory
    Stream<DynamicTest> lies_about_a_part_are_seen_when_the_file_is_whole() {
        Map<String, Bending> lies =
                Map.of(
                        "other-bytes",
                                (name, from, file) ->
                                        new Response(
                                                206, "image/webp", null, lie(file.length - from)),
                        "another-part",
                                (name, from, file) -> MediaHost.rest(file, Math.max(0, from - 100)),
                        "the-whole-as-a-part",
                                (name, from, file) ->
                                        new Response(206, "image/webp", null, file)
                                                .stating(file.length),
                        "the-whole-as-a-part-in-silence",
                                (name, from, file) -> new Response(206, "image/webp", null, file),
                        "not-satisfiable", (name, from, file) -> Response.empty(416));
        return lies.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> lieOfAPart(each)));
    }

    private void lieOfAPart(Map.Entry<String, Bending> lie) throws Exception {
        open("part-" + lie.getKey());
        host.bend(MediaHost.ONE, (name, from, file) -> MediaHost.cut(200, file, 0, 50_000));
        host.bend(MediaHost.TWO, (name, from, file) -> Response.empty(503));
        assertEquals(Outcome.FAILED, client.media().fetch(List.of(picture), free()).outcome());
        assertEquals(49_152, client.media().bytes());
        host.bend(
                MediaHost.ONE,
                (name, from, file) ->
                        from == 0 ? Response.empty(503) : lie.getValue().answer(name, from, file));
        host.bend(MediaHost.TWO, null);
        SyncReport report = client.media().fetch(List.of(picture), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertHeld(picture);
        assertNoLie();
    }

    @Test
    void a_mirror_that_has_no_parts_sends_the_whole() throws Exception {
        open("whole");
        host.bend(
                MediaHost.ONE,
                (name, from, file) ->
                        from == 0 ? MediaHost.cut(200, file, 0, 50_000) : Response.file(file));
        SyncReport report = client.media().fetch(List.of(picture), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertHeld(picture);
    }

    private long askedOne() {
        return host.asked.stream().filter(one -> one.startsWith("https://one")).count();
    }

    private static byte[] lie(int length) {
        byte[] words = LIE.getBytes(StandardCharsets.UTF_8);
        byte[] lie = new byte[length];
        for (int i = 0; i < length; i++) {
            lie[i] = words[i % words.length];
        }
        return lie;
    }

    @SuppressWarnings("InputStreamSlowMultibyteRead") // slow is good enough
    private static Response endless(long stated) {
        byte[] words = LIE.getBytes(StandardCharsets.UTF_8);
        return new Response(
                        200,
                        "image/webp",
                        null,
                        new InputStream() {
                            private int at;

                            @Override
                            public int read() {
                                return words[at++ % words.length];
                            }
                        })
                .stating(stated);
    }

    private static MediaOptions free() {
        return new MediaOptions().network(() -> false);
    }

    private void assertHeld(MediaAddress file) throws IOException {
        try (InputStream in = client.media().find(file).get().open()) {
            assertArrayEquals(host.bytes(file), in.readAllBytes());
        }
    }

    private void assertNoLie() throws IOException {
        for (String name : phone.files()) {
            byte[] bytes = Files.readAllBytes(phone.folder.resolve(name));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(LIE), name);
            assertFalse(name.startsWith("scratch"), name);
        }
    }
}
