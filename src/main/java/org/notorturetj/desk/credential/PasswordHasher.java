package org.notorturetj.desk.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id (RFC 9106) as PHC strings, with what OWASP's password storage cheat sheet asks at least:
 * 19 MiB, two passes, one lane. Only a few are hashed at once, so that nobody exhausts the memory
 * or the processor by signing in.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** Who waits longer is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final AtomicLong computed = new AtomicLong();
    private final Semaphore slots;

    /** What is compared where there is no account, so that it takes as long as where there is. */
    private final String nobody;

    PasswordHasher(AccountConfig config) {
        slots = new Semaphore(config.hashesAtOnce(), true);
        nobody = hash(RandomId.of(20));
    }

    public String hash(String password) {
        return slot(() -> argon2.encode(normalized(password)));
    }

    /**
     * Whether a password is the hashed one. Always computes exactly one hash.
     *
     * @param hash null when there is no such account, or it has no password
     * @throws ProblemException unavailable, when too many are waiting
     */
    public boolean match(String password, @Nullable String hash) {
        boolean same =
                slot(() -> argon2.matches(normalized(password), hash == null ? nobody : hash));
        return same && hash != null;
    }

    /** A password for somebody else, who will change it: 100 bits. */
    public static String generate() {
        return RandomId.of(20).replaceAll("(.{5})(?=.)", "$1-");
    }

    /** How many were computed since the start. */
    public long computed() {
        return computed.get();
    }

    private <T> T slot(Supplier<T> work) {
        try {
            if (!slots.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryAfter(ProblemType.UNAVAILABLE, PATIENCE);
        }
        try {
            computed.incrementAndGet();
            return work.get();
        } finally {
            slots.release();
        }
    }

    /** The same letters, however a keyboard composes them (NIST SP 800-63B, section 5.1.1.2). */
    private static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
