package org.notorturetj.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandException;

/**
 * The file {@code names.key} in the key folder: one key a line, its number (1 to 255) and 32 random
 * bytes in base64. The highest number is the one that seals; the others only open.
 */
record KeyRingFile(Path path) {
    private static final int BYTES = 32;

    /** The number of a key is the first byte of what it sealed. */
    private static final int LAST_NUMBER = 255;

    static KeyRingFile of(Config config) {
        return new KeyRingFile(DeskKeyFile.of(config).path().resolveSibling("names.key"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the keys.
     *
     * @return by number; at least one
     * @throws CommandException if the file cannot be read or holds something else
     */
    NavigableMap<Integer, byte[]> read() {
        NavigableMap<Integer, byte[]> keys = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(path, StandardCharsets.US_ASCII)) {
                String[] parts = line.strip().split(" ", 2);
                int number = Integer.parseInt(parts[0]);
                byte[] key = Base64.getDecoder().decode(parts[1]);
                if (number < 1 || number > LAST_NUMBER || key.length != BYTES) {
                    throw unreadable(null);
                }
                keys.put(number, key);
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw unreadable(e);
        }
        if (keys.isEmpty()) {
            throw unreadable(null);
        }
        return keys;
    }

    /**
     * Adds a new key, which from now on seals; the file is made if there is none.
     *
     * @return its number
     * @throws CommandException on an I/O error, or if there are too many
     */
    int add() {
        NavigableMap<Integer, byte[]> keys = exists() ? read() : new TreeMap<>();
        int number = keys.isEmpty() ? 1 : keys.lastKey() + 1;
        if (number > LAST_NUMBER) {
            throw new CommandException("%s has no number left for a new key.".formatted(path));
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        keys.put(number, key);
        write(keys);
        return number;
    }

    /** Keeps only some keys. */
    void keep(Set<Integer> numbers) {
        NavigableMap<Integer, byte[]> keys = read();
        keys.keySet().retainAll(numbers);
        write(keys);
    }

    /** Replaced at once, so that no crash leaves half a file, and readable by its owner only. */
    private void write(Map<Integer, byte[]> keys) {
        String lines =
                keys.entrySet().stream()
                        .map(
                                key ->
                                        key.getKey()
                                                + " "
                                                + Base64.getEncoder().encodeToString(key.getValue())
                                                + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(
                    path.getParent(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Path next =
                    Files.createTempFile(
                            path.getParent(),
                            "names",
                            ".next",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, lines, StandardCharsets.US_ASCII);
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CommandException(
                    "The keys cannot be written to %s: %s".formatted(path, e), e);
        }
    }

    private CommandException unreadable(@org.jspecify.annotations.Nullable Exception cause) {
        return new CommandException(
                "The keys of protected names %s cannot be read: restore them from their copy."
                        .formatted(path),
                cause);
    }
}
