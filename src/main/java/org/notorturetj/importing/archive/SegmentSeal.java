package org.notorturetj.importing.archive;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.Config;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.crypto.AesGcm;
import org.notorturetj.platform.crypto.KeyFile;

/**
 * Seals the segments of an archive with {@code import.key}. What is authenticated with a segment is
 * its archive and its number: one that is left out, exchanged, moved or taken from another archive
 * does not open.
 */
public final class SegmentSeal {
    private static final int FORMAT = 1;

    private final AesGcm cipher;

    public SegmentSeal(byte[] key) {
        this.cipher = new AesGcm(FORMAT, new SecretKeySpec(key, "AES"));
    }

    /** The file of the key, in the folder of the keys. */
    public static KeyFile file(Config config) {
        return KeyFile.named("import.key", config);
    }

    /**
     * Reads the key.
     *
     * @throws CommandException in one sentence, if there is none
     */
    public static SegmentSeal of(Config config) {
        KeyFile file = file(config);
        return file.read(KeyFile::secret)
                .map(SegmentSeal::new)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        "There is no %s: 'import init' makes it; for an archive that is there, bring it back from its copy."
                                                .formatted(file.path())));
    }

    byte[] seal(byte[] archive, long number, byte[] plain) {
        return cipher.seal(context(archive, number), plain);
    }

    Optional<byte[]> open(byte[] archive, long number, byte[] sealed) {
        return cipher.open(context(archive, number), sealed);
    }

    private static byte[] context(byte[] archive, long number) {
        return ByteBuffer.allocate(archive.length + Long.BYTES)
                .put(archive)
                .putLong(number)
                .array();
    }
}
