package org.notorturetj.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;

import org.notorturetj.client.http.HttpTransport;
import org.notorturetj.client.http.TrafficCounter;
import org.notorturetj.client.storage.FileStorage;
import org.notorturetj.client.storage.Storage;
import org.notorturetj.publisher.PublicLog;

/** A phone whose files are in a folder, for what several threads and clients do to it. */
final class FolderPhone {
    final PublicLog log = TestPhone.log();
    final MemoryMirror mirror = new MemoryMirror();
    final Path folder;

    FolderPhone(Path folder) {
        this.folder = folder;
        mirror.serve(log.files());
    }

    SyncClient client() throws Exception {
        return client(storage(), mirror, MemoryMirror.ADDRESS);
    }

    SyncClient online(String... mirrors) throws Exception {
        return client(storage(), new HttpTransport(new TrafficCounter()), mirrors);
    }

    FileStorage storage() throws IOException {
        return FileStorage.withoutFsync(folder.toFile());
    }

    SyncClient client(Storage storage, Transport transport, String... mirrors) throws Exception {
        return new SyncClient(
                log.root(1),
                List.of(mirrors),
                transport,
                storage,
                () -> TestPhone.NOW,
                new Random(1));
    }

    /** Names of all files, those of the storage's own included. */
    List<String> files() {
        File[] files = folder.toFile().listFiles();
        return files == null ? List.of() : List.of(files).stream().map(File::getName).toList();
    }

    /** Something that may wait, on a thread of its own. */
    static <T> FutureTask<T> start(java.util.concurrent.Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "somebody else");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
