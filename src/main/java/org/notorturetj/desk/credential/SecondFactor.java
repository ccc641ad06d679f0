package org.notorturetj.desk.credential;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Verifies the second factor: a TOTP code or a recovery code. */
@ApplicationScoped
public class SecondFactor {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    /** A recovery code exempts from the delay once in this many seconds. */
    private static final long PAUSE_SECONDS = 30;

    /** No account has this id. */
    private static final String NOBODY = "nobody";

    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Clock clock;

    /** Tried where there is no device, so that both cases take the same time. */
    private final String nobodysSecret;

    private final Cache<String, Boolean> exempted =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(5))
                    .build();

    SecondFactor(
            Totp totp,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            AccountSecrets secrets,
            Clock clock) {
        this.totp = totp;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
        this.nobodysSecret = totp.secret();
    }

    /**
     * Checks a code without using it up. The work depends only on the form of what was sent: not on
     * whether it is right, nor on whether there is such an account.
     */
    public CheckedCode check(@Nullable Account account, @Nullable String sent) {
        String code = clean(sent);
        boolean guessable = code.isEmpty() || DIGITS.matcher(code).matches();
        String id = account == null ? NOBODY : account.id;
        if (guessable) {
            OptionalLong step = unusedStep(account, code);
            boolean right = step.isPresent();
            return new CheckedCode(right, right && once(id + " " + step.getAsLong()), true);
        }
        boolean right = recoveryCodes.exists(id, code);
        long pause = clock.millis() / 1000 / PAUSE_SECONDS;
        return new CheckedCode(
                right, right && once(id + " " + code.hashCode() + " " + pause), false);
    }

    /**
     * The result of checking a code.
     *
     * @param valid whether it would be accepted
     * @param exemptFromDelay whether its sender need not wait, even if others are guessing at the
     *     account. Each code exempts only once: whoever guessed one gets a single attempt at the
     *     password
     * @param guessable whether it has six digits, or is none at all; a recovery code has 60 bits
     */
    public record CheckedCode(boolean valid, boolean exemptFromDelay, boolean guessable) {}

    /** Verifies a code and uses it up; false if it is wrong or already used. */
    public boolean accept(Account account, @Nullable String sent) {
        String code = clean(sent);
        if (DIGITS.matcher(code).matches()) {
            OptionalLong step = unusedStep(account, code);
            return step.isPresent() && accounts.useTotpStep(account.id, step.getAsLong());
        }
        return !code.isEmpty() && recoveryCodes.use(account.id, code);
    }

    private boolean once(String key) {
        return exempted.asMap().putIfAbsent(key, true) == null;
    }

    private OptionalLong unusedStep(@Nullable Account account, String code) {
        byte[] sealed = account == null ? null : account.totpSecret;
        if (account == null || sealed == null) {
            totp.step(nobodysSecret, code);
            return OptionalLong.empty();
        }
        OptionalLong step = totp.step(secrets.totp(account.id, sealed), code);
        return step.isPresent() && step.getAsLong() > account.totpStep
                ? step
                : OptionalLong.empty();
    }

    /** People copy codes with spaces and dashes. */
    public static String clean(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
