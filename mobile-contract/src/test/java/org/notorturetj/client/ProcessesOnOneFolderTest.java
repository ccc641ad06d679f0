package org.notorturetj.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.client.cli.HonestServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two processes of one app, as Android starts them, and killed, as Android ends them. */
@Tag("proof")
class ProcessesOnOneFolderTest {
    @TempDir Path folder;
    @TempDir Path other;

    private final List<Process> started = new ArrayList<>();

    @Test
    void what_one_holds_survives_what_others_write_and_how_they_are_killed() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        try (HonestServer server = new HonestServer(phone.log::files)) {
            SyncClient own = phone.client();
            own.sync("en", Scope.ESSENTIALS);
            for (int round = 0; round < 3; round++) {
                Process one = start(phone, server, "tg");
                Process two = start(phone, server, "ru");
                for (int i = 0; i < 5; i++) {
                    readLine(one);
                    readLine(two);
                    assertEquals(7, own.content("en").chunkNames().size());
                    assertEquals(1, phone.client().heldSeq("en", Scope.ESSENTIALS));
                }
                one.destroyForcibly().waitFor();
                readLine(two);
                two.destroyForcibly().waitFor();
                SyncClient next = phone.client();
                assertEquals(7, next.content("en").chunkNames().size());
                next.sync("en", Scope.ESSENTIALS);
                assertTrue(
                        phone.files().stream().noneMatch(file -> file.matches("(scratch|open).*")),
                        phone.files().toString());
            }
        }
    }

    @Test
    void a_wipe_ends_a_sync_of_another_process_and_nothing_comes_back() throws Exception {
        FolderPhone phone = new FolderPhone(folder);
        try (HonestServer server = new HonestServer(phone.log::files)) {
            SyncClient own = phone.client();
            own.sync("en", Scope.ESSENTIALS);
            Process one = start(phone, server, "tg");
            readLine(one);
            readLine(one);
            own.eraseEverything();
            assertTrue(one.waitFor(30, TimeUnit.SECONDS), "it ends by itself");
            assertEquals(List.of(), phone.files());
            assertEquals(Set.of(), own.languages());
        } finally {
            started.forEach(Process::destroyForcibly);
        }
    }

    private void readLine(Process process) throws Exception {
        String line = process.inputReader().readLine();
        assertTrue(
                line != null && line.matches("U(PDATED|NCHANGED).*"),
                () -> line + ", errors: " + errors(process));
    }

    private String errors(Process process) {
        try {
            return Files.readString(other.resolve("errors" + started.indexOf(process)));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process start(FolderPhone phone, HonestServer server, String language)
            throws Exception {
        Path root = other.resolve("root");
        Files.write(root, phone.log.root(1));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FolderProcess.class.getName(),
                                root.toString(),
                                server.address() + "/v1/sync/",
                                folder.toString(),
                                language)
                        .redirectError(other.resolve("errors" + started.size()).toFile())
                        .start();
        started.add(process);
        return process;
    }
}
