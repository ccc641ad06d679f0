package org.notorturetj.platform.crypto;

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
import org.notorturetj.platform.command.CommandException;

/** A key in the folder of the keys: lines of base64, readable by their owner only. */
public record KeyFile(Path path) {
    private static final int SECRET_BYTES = 32;

    /** The file of a name in the configured folder. */
    public static KeyFile named(String name, Config config) {
        return new KeyFile(KeysFolder.of(config).path().resolve(name));
    }

    /**
     * Reads it; empty when it is not there.
     *
     * @param key makes the key of its lines, or throws {@link IllegalArgumentException}
     * @throws CommandException in one sentence, when it cannot be read
     */
    public <K> Optional<K> read(Function<List<String>, K> key) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.apply(Files.readAllLines(path, StandardCharsets.US_ASCII)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(
                    "The key %s cannot be read: bring it back from its copy.".formatted(path), e);
        }
    }

    /** The 32 random bytes that {@link #createSecret} has written; for {@link #read}. */
    public static byte[] secret(List<String> lines) {
        byte[] bytes = Base64.getDecoder().decode(String.join("\n", lines).strip());
        if (bytes.length != SECRET_BYTES) {
            throw new IllegalArgumentException("not a secret key");
        }
        return bytes;
    }

    /** Writes 32 random bytes, as {@link #create} does. */
    public void createSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        create(List.of(Base64.getEncoder().encodeToString(bytes)));
    }

    /**
     * Writes it.
     *
     * @throws CommandException in one sentence; what is there is never overwritten
     */
    public void create(List<String> lines) {
        try {
            Files.createDirectories(
                    path.getParent(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            Files.createFile(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(path, lines, StandardCharsets.US_ASCII);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(
                    "There is such a key already: %s is not overwritten.".formatted(path), e);
        } catch (IOException e) {
            throw new CommandException("No key can be written to %s: %s".formatted(path, e), e);
        }
    }
}
