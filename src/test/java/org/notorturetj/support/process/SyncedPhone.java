package org.notorturetj.support.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.notorturetj.client.Scope;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.SyncReport;
import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;

/**
 * A phone of a reader of Russian, and what the files on it say. Each sync is a start of its app.
 */
public final class SyncedPhone {
    private final Path folder;
    private final Path root;

    /**
     * A phone that has nothing yet.
     *
     * @param folder made for it
     * @param keys the folder of a server's keys, whose root it trusts
     */
    public SyncedPhone(Path folder, Path keys) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.root = keys.resolve("root.1");
    }

    /** Fetches all there is from the first of these servers that answers. */
    public SyncReport sync(RunningJar... servers) throws Exception {
        List<String> mirrors = new ArrayList<>();
        for (RunningJar server : servers) {
            mirrors.add(server.address() + "/v1/sync/");
        }
        return new SyncClient(
                        Files.readAllBytes(root),
                        mirrors,
                        new HttpTransport(new TrafficCounter()),
                        new FileStorage(folder.toFile()),
                        System::currentTimeMillis,
                        new Random(1))
                .sync("ru", Scope.ALL);
    }

    /** Whether any file on it has these words. */
    public boolean has(String words) throws IOException {
        String bytes =
                new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                    return true;
                }
            }
        }
        return false;
    }
}
