package org.notorturetj.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;

/** A process of an app that syncs and forgets a language again and again, until it is killed. */
final class FolderProcess {
    private FolderProcess() {}

    /** The file of the root, the mirror, the folder, the language. */
    public static void main(String[] words) throws Exception {
        SyncClient client =
                new SyncClient(
                        Files.readAllBytes(Path.of(words[0])),
                        List.of(words[1]),
                        new HttpTransport(new TrafficCounter()),
                        FileStorage.withoutFsync(new File(words[2])),
                        () -> TestPhone.NOW,
                        new Random());
        while (true) {
            System.out.println(client.sync(words[3], Scope.ESSENTIALS));
            client.forget(words[3]);
        }
    }
}
