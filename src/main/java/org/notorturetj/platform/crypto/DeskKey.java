package org.notorturetj.platform.crypto;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.command.CommandException;
import org.notorturetj.platform.database.DatabaseSettings;
import org.notorturetj.platform.problem.ProblemException;

/**
 * The key of the desk. Without it, or with another than the database was written with, the desk
 * does not work and the public door does; once it is brought back, the desk works again.
 */
@ApplicationScoped
public class DeskKey {
    /** Before anybody at the start who encrypts. */
    private static final int EARLY = 10;

    private static final String MAC = "HmacSHA256";
    private static final Logger LOG = Logger.getLogger(DeskKey.class);

    private final DeskKeyFile file;
    private final boolean desk;
    private final boolean create;
    private final KeyCheckValue mark;
    private volatile @Nullable KeyDerivation keys;

    DeskKey(Config config, KeyCheckValue mark) {
        this.file = DeskKeyFile.of(config);
        this.desk =
                config.getOptionalValue(DatabaseSettings.DESK_PROPERTY, Boolean.class).orElse(true);
        this.create =
                config.getOptionalValue("notorturetj.keys.create", Boolean.class).orElse(false);
        this.mark = mark;
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        if (!desk) {
            return;
        }
        if (!file.exists() && create && mark.read().isEmpty()) {
            file.create();
            LOG.infof("The desk's key: made in %s", file.path());
        }
        trouble().ifPresent(LOG::warn);
    }

    /** A key of its own for a purpose. */
    SecretKey of(String purpose, String algorithm) {
        KeyDerivation known = keys;
        if (known == null) {
            if (trouble().isPresent()) {
                throw new ProblemException(ProblemType.UNAVAILABLE);
            }
            known = keys;
        }
        return java.util.Objects.requireNonNull(known).of(purpose, algorithm);
    }

    /** Why the desk cannot work, in one sentence; empty when it can. */
    public synchronized Optional<String> trouble() {
        if (keys != null) {
            return Optional.empty();
        }
        if (!file.exists()) {
            return Optional.of(
                    "The desk has no key and answers 503: make %s with 'desk-key init', or bring it back if there was one."
                            .formatted(file.path()));
        }
        try {
            var derived = new KeyDerivation(file.read());
            byte[] own = check(derived);
            if (mark.read().isEmpty()) {
                mark.write(own);
            }
            if (!MessageDigest.isEqual(own, mark.read().orElseThrow())) {
                return Optional.of(
                        "The desk answers 503: %s is another key than the one the database was written with."
                                .formatted(file.path()));
            }
            keys = derived;
            return Optional.empty();
        } catch (CommandException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Reads the file anew at the next use. */
    void forget() {
        keys = null;
    }

    private static byte[] check(KeyDerivation keys) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.of("check", MAC));
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }
}
