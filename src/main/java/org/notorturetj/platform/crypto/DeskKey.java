package org.notorturetj.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.database.startup.DatabaseSettings;
import org.notorturetj.platform.problem.DatabaseUnavailableException;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

import io.quarkus.runtime.StartupEvent;

/**
 * The desk's key. If it is missing, or is not the one the database was written with, the desk
 * answers 503 while the public door keeps serving; the desk recovers as soon as the file is back.
 */
@ApplicationScoped
public class DeskKey {
    /** Before any startup observer that encrypts. */
    private static final int EARLY = 10;

    private static final String MAC = "HmacSHA256";
    private static final Logger LOG = Logger.getLogger(DeskKey.class);

    private final DeskKeyFile file;
    private final boolean desk;
    private final boolean create;
    private final KeyCheckValue checkValue;
    private final KeysMade made;
    private volatile @Nullable KeyDerivation keys;

    DeskKey(Config config, KeyCheckValue checkValue, KeysMade made) {
        this.file = DeskKeyFile.of(config);
        this.desk =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true);
        this.create =
                config.getOptionalValue("notorturetj.keys.create", Boolean.class).orElse(false);
        this.checkValue = checkValue;
        this.made = made;
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        if (!desk) {
            return;
        }
        try {
            failure().ifPresent(LOG::warn);
        } catch (DatabaseUnavailableException away) {
            // The public door serves what it can; the desk looks again at each request.
            LOG.warn("The desk's key is not checked yet: the database does not answer");
        }
    }

    /** Returns the key derived for a purpose. */
    SecretKey of(String purpose, String algorithm) {
        KeyDerivation current = keys;
        if (current == null) {
            require();
            current = keys;
        }
        return java.util.Objects.requireNonNull(current).of(purpose, algorithm);
    }

    /**
     * Refuses what needs the key.
     *
     * @throws ProblemException unavailable with a sentence, if there is none or another one; the
     *     log has the file
     */
    public void require() {
        failure()
                .ifPresent(
                        sentence -> {
                            throw ProblemException.withReason(
                                    ProblemType.UNAVAILABLE, "/", Rule.DESK_KEY, sentence);
                        });
    }

    /**
     * Why the desk is unavailable, in one sentence; empty if it is available. Creates the key if
     * there never was one and the settings allow it.
     *
     * @throws DatabaseUnavailableException if the database does not answer
     */
    public Optional<String> failure() {
        return keys == null ? failureAtStart() : Optional.empty();
    }

    /** The same at the next start: what is still in memory does not count. */
    public synchronized Optional<String> failureAtStart() {
        try {
            if (!file.exists() && create && checkValue.read().isEmpty()) {
                file.create();
                made.add("desk.key");
            }
            if (!file.exists()) {
                return Optional.of(
                        "The desk has no key and answers 503: restore %s, or create it with 'desk-key init' if there never was one."
                                .formatted(file.path()));
            }
            var derived = new KeyDerivation(file.read());
            byte[] expected = checkValueOf(derived);
            if (checkValue.read().isEmpty()) {
                checkValue.write(expected);
            }
            if (!MessageDigest.isEqual(expected, checkValue.read().orElseThrow())) {
                return Optional.of(
                        "The desk answers 503: %s is a different key from the one the database was written with."
                                .formatted(file.path()));
            }
            keys = derived;
            return Optional.empty();
        } catch (CommandException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Drops the derived keys: the next use reads the file again. */
    void forget() {
        keys = null;
    }

    private static byte[] checkValueOf(KeyDerivation keys) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.of("check", MAC));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }
}
