package org.notorturetj.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandException;

/** The file {@code desk.key} in the key folder: 32 random bytes in base64. */
record DeskKeyFile(Path path) {
    private static final int BYTES = 32;

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
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createDirectories(
                    path.getParent(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(path, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(
                    "The desk's key exists already: %s is not overwritten.".formatted(path), e);
        } catch (IOException e) {
            throw new CommandException("The key cannot be written to %s: %s".formatted(path, e), e);
        }
    }

    /**
     * Reads the key.
     *
     * @throws CommandException if the file cannot be read or is not a key
     */
    byte[] read() {
        try {
            byte[] key =
                    Base64.getDecoder()
                            .decode(Files.readString(path, StandardCharsets.US_ASCII).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private CommandException unreadable(@org.jspecify.annotations.Nullable Exception cause) {
        return new CommandException(
                "The desk's key %s cannot be read: restore it from its copy.".formatted(path),
                cause);
    }
}
