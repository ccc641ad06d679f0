package org.notorturetj.push.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandFailure;

/**
 * The files in the folder of the keys: {@code device.key}, where messages are dispatched, and
 * {@code device-door.key}, on nodes with only the public door.
 */
record KeyFiles(Path dispatcher, Path door) {
    private static final int BYTES = 32;

    static KeyFiles of(Config config) {
        String data =
                config.getOptionalValue("notorturetj.data-folder", String.class).orElse("data");
        String folder =
                config.getOptionalValue("notorturetj.keys.folder", String.class)
                        .orElse(data + "/keys");
        Path keys = Path.of(folder).toAbsolutePath().normalize();
        return new KeyFiles(keys.resolve("device.key"), keys.resolve("device-door.key"));
    }

    /** Makes the dispatchers' key. */
    void create() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        write(dispatcher, List.of(Base64.getEncoder().encodeToString(key)));
    }

    /** Writes what a node with only the public door needs. */
    void createDoor(DoorKey key) {
        write(door, key.lines());
    }

    /**
     * The dispatchers' key; empty when this node has none.
     *
     * @throws CommandFailure in one sentence, when it cannot be read
     */
    Optional<DispatcherKey> readDispatcher() {
        return read(dispatcher, DispatcherKey::of);
    }

    /** The public door's key, from its own file or from the dispatchers' key. */
    Optional<DoorKey> readDoor() {
        return readDispatcher().map(DispatcherKey::door).or(() -> read(door, DoorKey::of));
    }

    private static <K> Optional<K> read(Path file, Function<List<String>, K> key) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.apply(Files.readAllLines(file, StandardCharsets.US_ASCII)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "The key %s cannot be read: bring it back from its copy.".formatted(file), e);
        }
    }

    /** Readable by its owner only; what is there is never overwritten. */
    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(file, lines, StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    "There is such a key already: %s is not overwritten.".formatted(file), e);
        } catch (IOException e) {
            throw new CommandFailure("No key can be written to %s: %s".formatted(file, e), e);
        }
    }
}
