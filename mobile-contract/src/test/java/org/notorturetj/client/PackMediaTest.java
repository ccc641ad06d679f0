package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.publisher.LogFiles;
import org.notorturetj.publisher.SampleRecords;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Packs that carry pictures, to phones that have no network. */
class PackMediaTest {
    @TempDir Path folder;

    private final MediaHost host = new MediaHost();
    private final MediaAddress small = host.put(9_000);
    private final MediaAddress picture = host.put(60_000);
    private FolderPhone phone;
    private SyncClient client;

    @BeforeEach
    void open() throws Exception {
        phone = new FolderPhone(folder);
        phone.log.putInAll("guides", "g7", tag -> MediaHost.page("g7", tag, "m1", small));
        phone.log.putInAll("guides", "g8", tag -> MediaHost.page("g8", tag, "m2", picture));
        phone.log.publish();
        client = phone.client();
    }

    @Test
    void pictures_of_a_pack_are_there_without_any_network() throws Exception {
        assertEquals(Outcome.UPDATED, take(pack(small, picture)));
        assertHeld(small);
        assertHeld(picture);
        assertEquals(Outcome.UNCHANGED, take(pack(small, picture)));
        assertEquals(List.of(), host.asked);
    }

    @Test
    void a_phone_that_has_the_texts_already_takes_the_pictures() throws Exception {
        host.serve(phone.log);
        client = phone.client(phone.storage(), host, MediaHost.ONE);
        assertEquals(Outcome.UPDATED, client.sync("tg", Scope.ESSENTIALS).outcome());
        assertEquals(Outcome.UPDATED, take(pack(small)));
        assertHeld(small);
        assertTrue(client.media().find(picture).isEmpty());
    }

    @Test
    void only_what_its_hash_says_and_a_record_names_is_taken() throws Exception {
        MediaAddress unnamed = host.put(700);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("media/" + small.name(), new byte[9_000]);
        files.put("media/" + unnamed.name(), host.bytes(unnamed));
        files.put("media/../../etc/passwd", new byte[10]);
        assertEquals(Outcome.UPDATED, take(pack(files)));
        assertTrue(client.media().find(small).isEmpty());
        assertEquals(0, client.media().bytes());
    }

    @Test
    void an_older_pack_brings_no_picture_back_that_was_taken_away() throws Exception {
        byte[] before = pack(small, picture);
        assertEquals(Outcome.UPDATED, take(before));
        phone.log.putInAll("guides", "g7", tag -> SampleRecords.guide("g7", tag, "Without"));
        phone.log.publish();
        assertEquals(Outcome.UPDATED, take(pack(picture)));
        assertTrue(client.media().find(small).isEmpty());
        take(before);
        assertTrue(client.media().find(small).isEmpty());
        assertHeld(picture);
    }

    @Test
    void what_is_here_makes_no_room_for_what_somebody_hands_over() throws Exception {
        client.media().keepAtMost(65_000);
        assertEquals(Outcome.UPDATED, take(pack(small)));
        assertEquals(Outcome.UNCHANGED, take(pack(picture)));
        assertHeld(small);
        assertTrue(client.media().find(picture).isEmpty());
    }

    private Outcome take(byte[] pack) throws IOException {
        return client.importPack(new ByteArrayInputStream(pack)).outcome();
    }

    private byte[] pack(MediaAddress... files) {
        Map<String, byte[]> media = new LinkedHashMap<>();
        for (MediaAddress file : files) {
            media.put("media/" + file.name(), host.bytes(file));
        }
        return pack(media);
    }

    /** The pack of before, with more parts. */
    private byte[] pack(Map<String, byte[]> media) {
        Map<String, byte[]> parts = phone.log.files().parts("tg", false);
        parts.putAll(media);
        return LogFiles.pack("tg", "essentials", parts);
    }

    private void assertHeld(MediaAddress file) throws IOException {
        try (InputStream in = client.media().find(file).get().open()) {
            assertArrayEquals(host.bytes(file), in.readAllBytes());
        }
    }
}
