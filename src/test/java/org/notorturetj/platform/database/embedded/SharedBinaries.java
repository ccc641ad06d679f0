package org.notorturetj.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL unpacked once for many data folders, which takes seconds each time. */
public final class SharedBinaries {
    private SharedBinaries() {}

    /** Lets a data folder that is about to be filled use those below {@code target}. */
    public static void linkIn(Path folder) throws IOException {
        Path shared = Files.createDirectories(Path.of("target", "postgresql")).toAbsolutePath();
        Files.createDirectories(folder);
        Files.createSymbolicLink(new EmbeddedFolder(folder).binaries(), shared);
    }
}
