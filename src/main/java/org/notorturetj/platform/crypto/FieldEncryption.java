package org.notorturetj.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.notorturetj.platform.problem.ProblemException;

/** Encryption at rest with a key that follows from the desk's. */
@ApplicationScoped
public class FieldEncryption {
    private static final int VERSION = 1;
    private static final String PURPOSE = "encryption";

    private final DeskKey key;

    FieldEncryption(DeskKey key) {
        this.key = key;
    }

    /**
     * Seals a text for its place.
     *
     * @throws ProblemException unavailable, when the desk has no key
     */
    public byte[] seal(FieldLocation place, String text) {
        return aes().seal(place.bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a sealed text.
     *
     * @throws ProblemException unavailable, when the desk has no key
     * @throws IllegalStateException when the value is not whole, or was sealed for another place
     */
    public String open(FieldLocation place, byte[] sealed) {
        return aes().open(place.bytes(), sealed)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(
                        () -> new IllegalStateException("a sealed value was altered or moved"));
    }

    private AesGcm aes() {
        return new AesGcm(VERSION, key.of(PURPOSE, "AES"));
    }
}
