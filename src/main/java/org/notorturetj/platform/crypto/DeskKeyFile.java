package org.notorturetj.platform.crypto;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandException;

/** The file {@code desk.key} in the key folder: 32 random bytes in base64. */
record DeskKeyFile(Path path) {
    static DeskKeyFile of(Config config) {
        return new DeskKeyFile(KeysFolder.of(config).path().resolve("desk.key"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Creates the key, readable by its owner only.
     *
     * @throws CommandException if there is a key already (it is never overwritten), or on an I/O
     *     error
     */
    void create() {
        new KeyFile(path).createSecret();
    }

    /**
     * Reads the key.
     *
     * @throws CommandException if the file cannot be read or is not a key
     */
    byte[] read() {
        return new KeyFile(path)
                .read(KeyFile::secret)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "The desk's key %s cannot be read: restore it from its copy."
                                                .formatted(path),
                                        null));
    }
}
