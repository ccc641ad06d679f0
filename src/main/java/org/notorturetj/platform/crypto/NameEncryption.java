package org.notorturetj.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Encrypts protected names with keys of their own, which can be replaced: the first byte of a
 * sealed value is the number of its key. A node with only the public door never asks for them.
 */
@ApplicationScoped
public class NameEncryption {
    private static final Logger LOG = Logger.getLogger(NameEncryption.class);

    private static final String MAC = "HmacSHA256";

    private final KeyRingFile file;
    private final boolean create;
    private volatile @Nullable NavigableMap<Integer, KeyDerivation> keys;
    private volatile String reported = "";

    NameEncryption(Config config) {
        this.file = KeyRingFile.of(config);
        this.create =
                config.getOptionalValue("notorturetj.keys.create", Boolean.class).orElse(false);
    }

    /**
     * Encrypts a text for its location with the newest key.
     *
     * @param sealed a value of each key that has sealed, by its location; none: a missing key may
     *     be made, if the settings allow it
     * @throws ProblemException unavailable, if there is no key, or not those that sealed the others
     */
    public byte[] seal(FieldLocation location, String text, Map<FieldLocation, byte[]> sealed) {
        if (sealed.isEmpty()) {
            makeFirst();
        }
        failure(sealed)
                .ifPresent(
                        sentence -> {
                            throw unavailable(sentence);
                        });
        // a key that was added since must seal: the older ones are about to be dropped
        keys = null;
        Map.Entry<Integer, KeyDerivation> newest = keys().lastEntry();
        return aes(newest.getKey(), newest.getValue())
                .seal(location.bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a key, if there is none and the settings allow it: only while nothing is sealed. */
    public void makeFirst() {
        if (create && !file.exists()) {
            file.add();
            LOG.infof("The key of protected names: made in %s", file.path());
        }
    }

    /**
     * Decrypts a text.
     *
     * @throws ProblemException unavailable, if its key is not there, or another one, or the value
     *     was altered or sealed for another location
     */
    public String open(FieldLocation location, byte[] sealed) {
        int number = keyOf(sealed);
        if (!keys().containsKey(number)) {
            // added by a command since this was read
            keys = null;
        }
        return opened(keys(), location, sealed)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> unavailable(notTheKey(number)));
    }

    /**
     * Keyed hashes of a text, one for each key, the newest first: the first byte is the number of
     * the key, as of a sealed value.
     *
     * @param purpose what is hashed: hashes of two purposes cannot be compared
     * @throws ProblemException unavailable, if there is no key
     */
    public List<byte[]> hashes(String purpose, String text) {
        return keys().descendingMap().entrySet().stream()
                .map(it -> hash(it.getKey(), it.getValue(), purpose, text))
                .toList();
    }

    private static byte[] hash(int number, KeyDerivation key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key.of("names hash " + purpose, MAC));
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + hash.length).put((byte) number).put(hash).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    private static Optional<byte[]> opened(
            NavigableMap<Integer, KeyDerivation> keys, FieldLocation location, byte[] sealed) {
        int number = keyOf(sealed);
        return Optional.ofNullable(keys.get(number))
                .flatMap(key -> aes(number, key).open(location.bytes(), sealed));
    }

    private String notTheKey(int number) {
        return "%s has not the key %d that protected names were sealed with: restore it from its copy."
                .formatted(file.path(), number);
    }

    /** Logs a sentence that is a new one. */
    private ProblemException unavailable(String sentence) {
        if (!sentence.equals(reported)) {
            reported = sentence;
            LOG.warn(sentence);
        }
        return ProblemException.withReason(ProblemType.UNAVAILABLE, "/", Rule.NAMES_KEY, sentence);
    }

    /** The number of the key that sealed a value. */
    public static int keyOf(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[0]);
    }

    /**
     * Why names cannot be opened at the next start, in one sentence; empty if they can. Reads the
     * file: what is still in memory does not count.
     *
     * @param sealed a value of each key that has sealed, by its location; none: no key is needed
     */
    public Optional<String> failure(Map<FieldLocation, byte[]> sealed) {
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            NavigableMap<Integer, KeyDerivation> read = read();
            return sealed.entrySet().stream()
                    .filter(it -> opened(read, it.getKey(), it.getValue()).isEmpty())
                    .map(it -> notTheKey(keyOf(it.getValue())))
                    .findFirst();
        } catch (CommandException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /**
     * That there is no key and none is made by itself, in one sentence: no name can be protected.
     */
    public Optional<String> missing() {
        return file.exists() || create
                ? Optional.empty()
                : Optional.of(
                        "Nobody's name can be protected: there is no %s; create it with 'names-key init' if there never was one."
                                .formatted(file.path()));
    }

    /** The number of the key that seals now, read anew. */
    public int newest() {
        keys = null;
        return keys().lastKey();
    }

    /** Forgets all keys but one, here and in the file: what the others sealed is lost. */
    public void keepOnly(int number) {
        file.keep(Set.of(number));
        keys = null;
    }

    private NavigableMap<Integer, KeyDerivation> keys() {
        NavigableMap<Integer, KeyDerivation> known = keys;
        if (known == null) {
            try {
                known = read();
            } catch (CommandException unreadable) {
                throw unavailable(missing().orElse(String.valueOf(unreadable.getMessage())));
            }
            keys = known;
            reported = "";
        }
        return known;
    }

    private NavigableMap<Integer, KeyDerivation> read() {
        NavigableMap<Integer, KeyDerivation> read = new TreeMap<>();
        file.read().forEach((number, key) -> read.put(number, new KeyDerivation(key)));
        return read;
    }

    private static AesGcm aes(int number, KeyDerivation key) {
        return new AesGcm(number, key.of("names", "AES"));
    }
}
