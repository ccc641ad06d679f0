package org.notorturetj.media.garbage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.platform.database.embedded.SharedBinaries;
import org.notorturetj.platform.text.Digest;
import org.notorturetj.support.database.FolderCopy;
import org.notorturetj.support.process.RunningJar;
import org.notorturetj.support.process.StartedFolder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Database and store are backed up as docs/operations/backup-and-restore.md says, lost, and
 * restored: every file is served with its hash, and one that is missing is told by its document.
 */
@Tag("proof")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostStoreIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT_MILLIS = 60_000;
    private static final int POLL_MILLIS = 200;

    @TempDir Path folder;

    @Test
    void both_are_lost_and_come_back_with_every_byte() throws Exception {
        Path data = StartedFolder.copyTo(folder.resolve("data"));
        Path backup = folder.resolve("backup.zip");
        Map<String, String> files;
        try (RunningJar server = RunningJar.start(data)) {
            files = files(server);
            assertThat(files).hasSizeGreaterThan(10);
            assertThatAllAreServed(server, files);
            // The database first, then the bytes.
            try (RunningJar command =
                    RunningJar.start(data, "--", "backup", "--to", backup.toString())) {
                assertThat(command.exitCode()).as(command.lines().toString()).isZero();
            }
            FolderCopy.of(data.resolve("media"), folder.resolve("backed-up-media"));
            server.kill();
        }
        Path keys = FolderCopy.of(data.resolve("keys"), folder.resolve("keys-elsewhere"));
        Path lost = Files.move(data, folder.resolve("lost"));

        Path restored = folder.resolve("restored");
        SharedBinaries.linkIn(restored);
        FolderCopy.of(keys, restored.resolve("keys"));
        try (RunningJar command =
                RunningJar.start(restored, "--", "restore", "--from", backup.toString())) {
            assertThat(command.exitCode()).as(command.lines().toString()).isZero();
        }
        FolderCopy.of(folder.resolve("backed-up-media"), restored.resolve("media"));
        assertThat(lost).exists();
        try (RunningJar server = RunningJar.start(restored)) {
            assertThat(files(server)).isEqualTo(files);
            assertThatAllAreServed(server, files);
        }

        // One file was not in the copy.
        Map.Entry<String, String> first = files.entrySet().iterator().next();
        Files.delete(inStore(restored, first.getKey()));
        try (RunningJar server = RunningJar.start(restored)) {
            HttpResponse<byte[]> answer = get(server, first.getKey());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            awaitLine(server, "Documents that lack them: " + first.getValue());
            // Copied there, it is served without another start.
            Path copy = inStore(restored, first.getKey());
            Files.copy(
                    folder.resolve("backed-up-media")
                            .resolve(restored.resolve("media").relativize(copy).toString()),
                    copy);
            assertThatAllAreServed(server, files);
        }
    }

    /** The addresses of all files of media, with the ids of their documents. */
    private static Map<String, String> files(RunningJar server) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (JsonNode item : JSON.readTree(server.get("/v1/en/media?limit=100")).path("items")) {
            String id = item.path("id").asText();
            for (JsonNode file : JSON.readTree(server.get("/v1/en/media/" + id)).path("files")) {
                files.put(file.path("url").asText(), id);
            }
        }
        return files;
    }

    private static void assertThatAllAreServed(RunningJar server, Map<String, String> files)
            throws Exception {
        for (String address : files.keySet()) {
            HttpResponse<byte[]> answer = get(server, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(address)
                    .contains(java.util.HexFormat.of().formatHex(Digest.sha256(answer.body())));
        }
    }

    private static HttpResponse<byte[]> get(RunningJar server, String path) throws Exception {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Path inStore(Path data, String address) {
        String hash = address.replaceAll(".*/|\\..*", "");
        return data.resolve("media")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static void awaitLine(RunningJar server, String words) throws Exception {
        for (int waited = 0;
                server.lines().stream().noneMatch(line -> line.contains(words));
                waited += POLL_MILLIS) {
            assertThat(waited).as(server.lines().toString()).isLessThan(LIMIT_MILLIS);
            Thread.sleep(POLL_MILLIS);
        }
    }
}
