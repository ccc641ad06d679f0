package org.notorturetj.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.MemoryStorage;
import org.notorturetj.client.RefusedException;
import org.notorturetj.client.SyncClient;
import org.notorturetj.client.Transport;

/** Any bytes as a pack file. */
public final class PackFuzzer {
    private static final byte[] ROOT = root();

    private PackFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException, RefusedException {
        SyncClient client =
                new SyncClient(
                        ROOT,
                        List.of(),
                        (mirror, path, headers, limit) -> Transport.Response.empty(404),
                        new MemoryStorage(),
                        () -> 1_795_600_000_000L,
                        new Random(1));
        client.importPack(new ByteArrayInputStream(bytes));
    }

    private static byte[] root() {
        try {
            return Files.readAllBytes(Path.of("vectors/roots/1.root"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
