package org.notorturetj.client;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.offline.Picture;
import org.notorturetj.client.storage.FileStorage;

/** A process of an app that fetches its pictures and forgets them, until it is killed. */
final class MediaProcess {
    private MediaProcess() {}

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
            client.sync(words[3], Scope.ALL);
            List<MediaAddress> wanted = Picture.smallest(client.content(words[3]));
            System.out.println(
                    client.media().fetch(wanted, new MediaOptions().network(() -> false)));
            client.forget(words[3]);
        }
    }
}
