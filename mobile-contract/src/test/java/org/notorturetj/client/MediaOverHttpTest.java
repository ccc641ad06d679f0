package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.notorturetj.client.MediaServer.Manner;
import org.notorturetj.client.SyncReport.Outcome;
import org.notorturetj.client.http.Deadline;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.Blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files over real connections, and between processes that are killed. */
@Tag("proof")
class MediaOverHttpTest {
    @TempDir Path folder;
    @TempDir Path other;

    private final MediaHost host = new MediaHost();
    private final MediaAddress picture = host.put(200_000);
    private FolderPhone phone;

    @BeforeEach
    void publish() {
        phone = new FolderPhone(folder);
        phone.log.putInAll("pages", "p1", tag -> MediaHost.page("p1", tag, "m1", picture));
        phone.log.publish();
    }

    @Test
    void a_file_is_asked_for_as_every_phone_does_and_gone_on_with() throws Exception {
        try (MediaServer poor = new MediaServer(phone.log, host, Manner.CUT);
                MediaServer good = new MediaServer(phone.log, host, Manner.HONEST)) {
            SyncClient client = online(poor);
            client.sync("tg", Scope.ALL);
            assertEquals(Outcome.FAILED, fetch(client).outcome());
            assertEquals(3, poor.asked.size(), poor.asked.toString());
            assertEquals(
                    "/media/"
                            + picture.name()
                            + " {Accept=[*/*], Accept-encoding=[identity],"
                            + " Connection=[keep-alive], Host=["
                            + poor.mirror().replaceAll("http://|/v1/sync/", "")
                            + "], User-agent=[app/1]}",
                    poor.asked.get(0));
            SyncReport report = fetch(online(good));
            assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
            assertEquals(1, good.asked.size());
            assertTrue(good.asked.get(0).contains("Range=[bytes=163840-]"), good.asked.get(0));
            assertHeld(phone.client());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"DRIP", "REDIRECT", "ENDLESS"})
    void a_mirror_that_never_comes_to_its_end_is_left_for_another(Manner manner) throws Exception {
        try (MediaServer bad = new MediaServer(phone.log, host, manner);
                MediaServer good = new MediaServer(phone.log, host, Manner.HONEST)) {
            online(bad).sync("tg", Scope.ALL);
            SyncClient client = online(bad, good);
            long begun = System.nanoTime();
            SyncReport report = fetch(client);
            assertTrue((System.nanoTime() - begun) / 1_000_000_000 < 20, "it waits no longer");
            assertEquals(Outcome.UPDATED, report.outcome(), report.toString());
            assertEquals(1, bad.asked.size());
            assertHeld(client);
        }
    }

    @Test
    @Tag("proof")
    void processes_that_fetch_and_forget_and_are_killed_leave_no_wrong_file() throws Exception {
        List<Process> started = new ArrayList<>();
        try (MediaServer server = new MediaServer(phone.log, host, Manner.HONEST)) {
            SyncClient own = online(server);
            own.sync("en", Scope.ALL);
            assertEquals(Outcome.UPDATED, fetch(own).outcome());
            for (int round = 0; round < 3; round++) {
                Process one = start(server, "tg");
                Process two = start(server, "ru");
                started.add(one);
                started.add(two);
                for (int i = 0; i < 5; i++) {
                    readLine(one);
                    readLine(two);
                    // The English text names it all the time.
                    assertHeld(own);
                    assertHeld(phone.client());
                }
                one.destroyForcibly().waitFor();
                two.destroyForcibly().waitFor();
            }
            own.forget("tg");
            own.forget("ru");
            assertHeld(own);
            own.forget("en");
            assertTrue(own.media().find(picture).isEmpty());
            assertTrue(
                    phone.files().stream().noneMatch(file -> file.equals(picture.hash())),
                    phone.files().toString());
        } finally {
            started.forEach(Process::destroyForcibly);
        }
    }

    private static void readLine(Process process) throws IOException {
        String line = process.inputReader().readLine();
        assertTrue(line != null && line.startsWith("UNCHANGED"), line);
    }

    private Process start(MediaServer server, String language) throws IOException {
        Path root = other.resolve("root");
        Files.write(root, phone.log.root(1));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MediaProcess.class.getName(),
                        root.toString(),
                        server.mirror(),
                        folder.toString(),
                        language)
                .redirectError(other.resolve("errors").toFile())
                .start();
    }

    private SyncClient online(MediaServer... servers) throws Exception {
        String[] mirrors = new String[servers.length];
        for (int i = 0; i < servers.length; i++) {
            mirrors[i] = servers[i].mirror();
        }
        HttpTransport http =
                new HttpTransport(Proxy.NO_PROXY, Deadline.of(3_000), new TrafficCounter());
        return phone.client(phone.storage(), http, mirrors);
    }

    private SyncReport fetch(SyncClient client) throws IOException {
        return client.media().fetch(List.of(picture), new MediaOptions().network(() -> false));
    }

    private void assertHeld(SyncClient client) throws IOException {
        Optional<Blob> held = client.media().find(picture);
        assertTrue(held.isPresent());
        try (InputStream in = held.get().open()) {
            assertArrayEquals(host.bytes(picture), in.readAllBytes());
        }
    }
}
