package org.notorturetj.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a set come from: the jar, a folder, or a test. */
public interface SetFolder {
    /** Opens a file of the set; empty when it does not exist. */
    Optional<InputStream> open(String path);

    /** A set in the jar: {@code real} or {@code sample}. */
    static SetFolder inJar(String set) {
        return path ->
                Optional.ofNullable(
                        SetFolder.class.getResourceAsStream("/content/" + set + "/" + path));
    }

    /** A set in a folder. */
    static SetFolder inFolder(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.exists(file)
                        ? Optional.of(Files.newInputStream(file))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
