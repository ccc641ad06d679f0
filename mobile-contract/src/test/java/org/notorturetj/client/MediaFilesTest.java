package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.Transport.Response;
import org.notorturetj.client.offline.Picture;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures on a phone: what they cost, what is shown, and when they are gone. */
class MediaFilesTest {
    private static final String MEDIA = "m1m1m1m1m1m1m1m1";

    @TempDir Path folder;

    private final MediaHost host = new MediaHost();
    private final MediaAddress picture = host.put(60_000);
    private final MediaAddress small = host.put(9_000);
    private FolderPhone phone;
    private SyncClient client;

    @BeforeEach
    void open() throws Exception {
        phone = new FolderPhone(folder);
        show("p1", MEDIA, picture);
        show("p2", "m2m2m2m2m2m2m2m2", small);
        client = client();
        sync(Scope.ALL);
    }

    @Test
    void what_was_fetched_is_there_without_a_network_and_costs_nothing_again() throws Exception {
        List<MediaAddress> wanted = Picture.smallest(client.content("tg"));
        assertEquals(2, wanted.size());
        assertTrue(client.media().find(picture).isEmpty());
        List<SyncProgress> told = new ArrayList<>();
        SyncReport report = client.media().fetch(wanted, free().listener(told::add));
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertHeld(client, picture);
        assertHeld(client, small);
        SyncProgress last = told.get(told.size() - 1);
        assertEquals(2, last.files());
        assertEquals(2, last.allFiles());
        assertEquals(69_000 + 2 * 512, last.bytes());
        host.asked.clear();
        assertEquals(Outcome.UNCHANGED, client.media().fetch(wanted, free()).outcome());
        assertHeld(client(), picture);
        assertEquals(List.of(), host.asked);
        assertEquals(69_000, client.media().bytes());
    }

    @Test
    void what_no_record_names_is_not_asked_for() throws Exception {
        MediaAddress other = host.put(500);
        assertEquals(Outcome.UNCHANGED, client.media().fetch(List.of(other), free()).outcome());
        assertEquals(List.of(), host.asked);
    }

    @Test
    void a_picture_that_its_text_no_longer_shows_is_gone_after_one_sync() throws Exception {
        fetchBoth();
        phone.log.putInAll("pages", "p1", tag -> SampleRecords.guide("p1", tag, "Without"));
        publish();
        sync(Scope.ALL);
        assertGone(client, picture);
        assertHeld(client, small);
        assertEquals(9_000, client.media().bytes());
    }

    /** The text that shows it is written anew, which a sync of the essentials does not fetch. */
    @Test
    void a_removed_picture_is_gone_after_a_sync_of_the_essentials_too() throws Exception {
        fetchBoth();
        phone.log.putInAll("media", MEDIA, tag -> "{\"id\":\"" + MEDIA + "\"}");
        phone.log.removeInAll("media", MEDIA);
        phone.log.putInAll("pages", "p1", tag -> SampleRecords.guide("p1", tag, "Without"));
        publish();
        sync(Scope.ESSENTIALS);
        assertGone(client, picture);
        assertHeld(client, small);
    }

    @Test
    void other_news_leave_pictures_where_they_are() throws Exception {
        fetchBoth();
        phone.log.putInAll("pages", "p3", tag -> SampleRecords.guide("p3", tag, "Third"));
        publish();
        sync(Scope.ALL);
        assertHeld(client, picture);
        assertHeld(client, small);
    }

    @Test
    void a_sync_that_takes_a_picture_away_while_it_comes_wins() throws Exception {
        host.bend(
                MediaHost.ONE,
                (name, from, file) -> {
                    if (name.equals(picture.name())) {
                        phone.log.putInAll(
                                "pages", "p1", tag -> SampleRecords.guide("p1", tag, "Without"));
                        publish();
                        sync(Scope.ALL);
                    }
                    return null;
                });
        SyncReport report = client.media().fetch(List.of(picture), free());
        assertEquals(Outcome.FAILED, report.outcome());
        assertGone(client, picture);
    }

    @Test
    void a_client_of_the_same_folder_takes_it_from_all() throws Exception {
        SyncClient other = client();
        fetchBoth();
        assertHeld(other, picture);
        phone.log.putInAll("pages", "p1", tag -> SampleRecords.guide("p1", tag, "Without"));
        publish();
        assertEquals(Outcome.UPDATED, other.sync("tg", Scope.ALL).outcome());
        assertGone(client, picture);
        assertHeld(client, small);
        MediaAddress third = host.put(700);
        show("p3", "m3m3m3m3m3m3m3m3", third);
        publish();
        sync(Scope.ALL);
        assertEquals(Outcome.UPDATED, other.media().fetch(List.of(third), free()).outcome());
        assertHeld(client, third);
        assertHeld(client, small);
    }

    @Test
    void a_forgotten_language_and_a_wipe_leave_none() throws Exception {
        fetchBoth();
        client.forget("tg");
        assertGone(client, picture);
        assertEquals(0, client.media().bytes());
        sync(Scope.ALL);
        fetchBoth();
        client.eraseEverything();
        assertEquals(List.of(), phone.files());
        assertEquals(Outcome.STOPPED, client.media().fetch(List.of(picture), free()).outcome());
        assertEquals(List.of(), phone.files());
    }

    @Test
    void what_was_cut_is_gone_on_with_from_a_place_that_many_phones_have() throws Exception {
        host.bend(
                MediaHost.ONE,
                (name, from, file) ->
                        from == 0 ? MediaHost.cut(200, file, 0, 40_001) : Response.empty(503));
        assertEquals(Outcome.FAILED, client.media().fetch(List.of(picture), free()).outcome());
        assertTrue(client.media().find(picture).isEmpty(), "a part is nobody's to see");
        assertEquals(32_768, client.media().bytes());
        host.bend(MediaHost.ONE, null);
        host.asked.clear();
        SyncClient next = client();
        List<SyncProgress> told = new ArrayList<>();
        SyncReport report = next.media().fetch(List.of(picture), free().listener(told::add));
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertEquals(
                List.of("https://one.example.org/" + picture.name() + " bytes=32768-"), host.asked);
        assertEquals(60_000 - 32_768 + 512, told.get(told.size() - 1).bytes());
        assertHeld(next, picture);
        assertEquals(60_000, next.media().bytes());
    }

    @Test
    void what_is_cut_again_and_again_comes_within_one_fetch() throws Exception {
        host.bend(
                MediaHost.ONE,
                (name, from, file) -> {
                    int to = Math.min(file.length, from + 30_000);
                    return MediaHost.cut(from == 0 ? 200 : 206, file, from, to);
                });
        SyncReport report = client.media().fetch(List.of(picture), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
        assertHeld(client, picture);
    }

    @Test
    void nothing_is_fetched_where_bytes_cost_unless_the_app_says_how_many() throws Exception {
        List<MediaAddress> both = List.of(picture, small);
        SyncReport report = client.media().fetch(both, new MediaOptions());
        assertEquals(Outcome.STOPPED, report.outcome());
        assertEquals(List.of(), host.asked);
        report = client.media().fetch(both, new MediaOptions().metered(20_000));
        assertEquals(Outcome.STOPPED, report.outcome(), "the long one is left out");
        assertTrue(client.media().find(picture).isEmpty());
        assertHeld(client, small);
        assertEquals(1, host.asked.size());
    }

    @Test
    void a_phone_that_leaves_its_wifi_spends_no_more_than_it_may() throws Exception {
        boolean[] metered = new boolean[1];
        host.bend(
                MediaHost.ONE,
                (name, from, file) -> {
                    metered[0] = true;
                    return null;
                });
        MediaOptions options = new MediaOptions().network(() -> metered[0]).metered(5_000);
        SyncReport report = client.media().fetch(List.of(picture, small), options);
        assertEquals(Outcome.STOPPED, report.outcome());
        assertHeld(client, picture);
        assertTrue(client.media().find(small).isEmpty());
        assertEquals(1, host.asked.size());
    }

    @Test
    void the_oldest_make_room_and_what_is_wanted_never_does() throws Exception {
        client.media().keepAtMost(65_000);
        assertEquals(Outcome.UPDATED, client.media().fetch(List.of(small), free()).outcome());
        assertEquals(Outcome.UPDATED, client.media().fetch(List.of(picture), free()).outcome());
        assertTrue(client.media().find(small).isEmpty());
        assertHeld(client, picture);
        host.asked.clear();
        SyncReport both = client.media().fetch(List.of(picture, small), free());
        assertEquals(Outcome.STOPPED, both.outcome(), both.toString());
        assertEquals(List.of(), host.asked, "it would throw away each what it has paid for");
        assertHeld(client, picture);
    }

    @Test
    void a_cancelled_fetch_ends_within_a_second_and_keeps_its_part() throws Exception {
        CountDownLatch coming = new CountDownLatch(1);
        host.bend(MediaHost.ONE, (name, from, file) -> stalling(file, coming));
        FutureTask<SyncReport> fetch =
                FolderPhone.start(() -> client.media().fetch(List.of(picture), free()));
        coming.await();
        Thread.sleep(200);
        client.cancel();
        assertEquals(Outcome.STOPPED, fetch.get(1, TimeUnit.SECONDS).outcome());
        assertEquals(32_768, client.media().bytes());
        assertTrue(client.media().find(picture).isEmpty());
    }

    private static Response stalling(byte[] file, CountDownLatch coming) {
        InputStream some = new ByteArrayInputStream(Arrays.copyOf(file, 40_000));
        return new Response(
                200,
                "image/webp",
                null,
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        int next = some.read();
                        if (next < 0) {
                            coming.countDown();
                            try {
                                Thread.sleep(60_000);
                            } catch (InterruptedException e) {
                                throw new IOException(e);
                            }
                        }
                        return next;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int most) throws IOException {
                        int count = some.read(bytes, from, most);
                        return count > 0 ? count : read();
                    }
                });
    }

    private void fetchBoth() throws IOException {
        SyncReport report = client.media().fetch(List.of(picture, small), free());
        assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
    }

    private void show(String page, String media, MediaAddress file) {
        phone.log.putInAll("pages", page, tag -> MediaHost.page(page, tag, media, file));
        publish();
    }

    private void publish() {
        phone.log.publish();
        host.serve(phone.log);
    }

    private void sync(Scope scope) {
        try {
            assertEquals(Outcome.UPDATED, client.sync("tg", scope).outcome());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private SyncClient client() throws Exception {
        return phone.client(phone.storage(), host, MediaHost.ONE);
    }

    private static MediaOptions free() {
        return new MediaOptions().network(() -> false);
    }

    private void assertHeld(SyncClient reader, MediaAddress file) throws IOException {
        try (InputStream in = reader.media().find(file).get().open()) {
            assertArrayEquals(host.bytes(file), in.readAllBytes());
        }
    }

    private void assertGone(SyncClient reader, MediaAddress file) throws IOException {
        assertTrue(reader.media().find(file).isEmpty());
        assertFalse(phone.files().contains(file.hash()), phone.files().toString());
    }
}
