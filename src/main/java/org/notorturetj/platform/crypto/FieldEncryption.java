package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.platform.problem.ProblemException;

/** Encrypts single fields with a key derived from the desk's key. */
@ApplicationScoped
public class FieldEncryption {
    private static final int VERSION = 1;
    private static final String PURPOSE = "encryption";

    private final DeskKey key;

    FieldEncryption(DeskKey key) {
        this.key = key;
    }

    /**
     * Encrypts a text for its location.
     *
     * @throws ProblemException unavailable, if the desk has no key
     */
    public byte[] seal(FieldLocation location, String text) {
        return sealBytes(location, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of what is no text. */
    public byte[] sealBytes(FieldLocation location, byte[] plain) {
        return aes().seal(location.bytes(), plain);
    }

    /**
     * Decrypts a text.
     *
     * @throws ProblemException unavailable, if the desk has no key
     * @throws IllegalStateException if the value was altered, or sealed for another location
     */
    public String open(FieldLocation location, byte[] sealed) {
        return new String(openBytes(location, sealed), StandardCharsets.UTF_8);
    }

    /** The same of what is no text. */
    public byte[] openBytes(FieldLocation location, byte[] sealed) {
        return aes().open(location.bytes(), sealed)
                .orElseThrow(
                        () -> new IllegalStateException("a sealed value was altered or moved"));
    }

    private AesGcm aes() {
        return new AesGcm(VERSION, key.of(PURPOSE, "AES"));
    }
}
