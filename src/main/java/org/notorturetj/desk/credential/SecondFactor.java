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

    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Clock clock;
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
    }

    /** Checks a code without using it up. */
    public CheckedCode check(Account account, @Nullable String sent) {
        String code = clean(sent);
        OptionalLong step = unusedStep(account, code);
        if (step.isPresent()) {
            return new CheckedCode(true, once(account.id + " " + step.getAsLong()));
        }
        if (code.isEmpty() || !recoveryCodes.exists(account.id, code)) {
            return new CheckedCode(false, false);
        }
        long pause = clock.millis() / 1000 / PAUSE_SECONDS;
        return new CheckedCode(true, once(account.id + " " + code.hashCode() + " " + pause));
    }

    /**
     * The result of checking a code.
     *
     * @param valid whether it would be accepted
     * @param exemptFromDelay whether its sender need not wait, even if others are guessing at the
     *     account. Each code exempts only once: whoever guessed one gets a single attempt at the
     *     password
     */
    public record CheckedCode(boolean valid, boolean exemptFromDelay) {}

    /** Verifies a code and uses it up; false if it is wrong or already used. */
    public boolean accept(Account account, @Nullable String sent) {
        String code = clean(sent);
        OptionalLong step = unusedStep(account, code);
        if (step.isPresent()) {
            return accounts.useTotpStep(account.id, step.getAsLong());
        }
        return !code.isEmpty() && recoveryCodes.use(account.id, code);
    }

    private boolean once(String key) {
        return exempted.asMap().putIfAbsent(key, true) == null;
    }

    private OptionalLong unusedStep(Account account, String code) {
        if (account.totpSecret == null || !DIGITS.matcher(code).matches()) {
            return OptionalLong.empty();
        }
        OptionalLong step = totp.step(secrets.totp(account.id, account.totpSecret), code);
        return step.isPresent() && step.getAsLong() > account.totpStep
                ? step
                : OptionalLong.empty();
    }

    /** People copy codes with spaces and dashes. */
    public static String clean(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
