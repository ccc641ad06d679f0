package org.notorturetj.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.problem.ProblemException;

/**
 * Encrypts protected names with keys of their own, which can be replaced: the first byte of a
 * sealed value is the number of its key. A node with only the public door never asks for them.
 */
@ApplicationScoped
public class NameEncryption {
    private static final Logger LOG = Logger.getLogger(NameEncryption.class);

    private final KeyRingFile file;
    private final boolean create;
    private volatile @Nullable NavigableMap<Integer, KeyDerivation> keys;

    NameEncryption(Config config) {
        this.file = KeyRingFile.of(config);
        this.create =
                config.getOptionalValue("notorturetj.keys.create", Boolean.class).orElse(false);
    }

    /**
     * Encrypts a text for its location with the newest key.
     *
     * @param first whether nothing was ever sealed: then a missing key may be made, if the settings
     *     allow it
     * @throws ProblemException unavailable, if there is no key
     */
    public byte[] seal(FieldLocation location, String text, boolean first) {
        if (first && create && !file.exists()) {
            file.add();
            LOG.infof("The key of protected names: made in %s", file.path());
        }
        // a key that was added since must seal: the older ones are about to be dropped
        keys = null;
        Map.Entry<Integer, KeyDerivation> newest = keys().lastEntry();
        return aes(newest.getKey(), newest.getValue())
                .seal(location.bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decrypts a text.
     *
     * @throws ProblemException unavailable, if its key is not there
     * @throws IllegalStateException if the value was altered, or sealed for another location
     */
    public String open(FieldLocation location, byte[] sealed) {
        int number = keyOf(sealed);
        if (!keys().containsKey(number)) {
            // added by a command since this was read
            keys = null;
        }
        KeyDerivation key = keys().get(number);
        if (key == null) {
            LOG.warnf("Key %d of protected names is not in %s", number, file.path());
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        return aes(number, key)
                .open(location.bytes(), sealed)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("a sealed name was altered or moved"));
    }

    /** The number of the key that sealed a value. */
    public static int keyOf(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[0]);
    }

    /**
     * Why names cannot be opened at the next start, in one sentence; empty if they can. Reads the
     * file: what is still in memory does not count.
     *
     * @param numbers of the keys that have sealed what there is; none: no key is needed
     */
    public Optional<String> failure(Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        try {
            return file.read().keySet().containsAll(numbers)
                    ? Optional.empty()
                    : Optional.of(
                            "%s has not all keys %s of protected names: restore it from its copy."
                                    .formatted(file.path(), new TreeSet<>(numbers)));
        } catch (CommandException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
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
            NavigableMap<Integer, KeyDerivation> read = new TreeMap<>();
            try {
                file.read().forEach((number, key) -> read.put(number, new KeyDerivation(key)));
            } catch (CommandException unreadable) {
                LOG.warn(unreadable.getMessage());
                throw new ProblemException(ProblemType.UNAVAILABLE);
            }
            keys = read;
            known = read;
        }
        return known;
    }

    private static AesGcm aes(int number, KeyDerivation key) {
        return new AesGcm(number, key.of("names", "AES"));
    }
}
