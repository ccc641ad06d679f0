package org.notorturetj.desk.credential;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.platform.RandomId;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.text.normalization.UnicodeForm;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Argon2id (RFC 9106) hashes as PHC strings. Concurrency is limited, so that nobody can exhaust
 * memory or processor by signing in.
 */
@ApplicationScoped
public class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** After waiting this long, a caller is told to retry later. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2;
    private final AtomicLong computed = new AtomicLong();
    private final Semaphore slots;

    /** Compared against when there is no account, so that both cases take the same time. */
    private final String dummyHash;

    @Inject
    PasswordHasher(AccountConfig config, HashCost cost) {
        this(config.hashesAtOnce(), cost);
    }

    PasswordHasher(int atOnce, HashCost cost) {
        argon2 =
                new Argon2PasswordEncoder(
                        SALT_BYTES, HASH_BYTES, LANES, cost.kibibytes(), cost.passes());
        slots = new Semaphore(atOnce, true);
        dummyHash = hash(RandomId.of(20));
    }

    public String hash(String password) {
        return slot(() -> argon2.encode(normalized(password)));
    }

    /**
     * Whether a password matches a hash. Always computes exactly one hash.
     *
     * @param hash null if there is no such account, or it has no password
     * @throws ProblemException unavailable, if too many callers are waiting
     */
    public boolean matches(String password, @Nullable String hash) {
        boolean same =
                slot(() -> argon2.matches(normalized(password), hash == null ? dummyHash : hash));
        return same && hash != null;
    }

    /** The number of hashes computed since startup. */
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

    /** The same characters, however a keyboard composes them (NIST SP 800-63B, section 5.1.1.2). */
    private static String normalized(String password) {
        return UnicodeForm.NFKC.of(password);
    }
}
