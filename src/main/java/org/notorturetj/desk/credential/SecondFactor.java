package org.notorturetj.desk.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notorturetj.desk.account.Account;
import org.notorturetj.desk.account.AccountSecrets;
import org.notorturetj.desk.account.Accounts;

/** What somebody has besides the password: a device that makes codes, or a code on paper. */
@ApplicationScoped
public class SecondFactor {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    /** A paper code excuses from waiting once in so many seconds. */
    private static final long PAUSE_SECONDS = 30;

    private final Totp totp;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Clock clock;
    private final Cache<String, Boolean> excused =
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

    /** Looks at a code without using it up. */
    public Looked look(Account account, @Nullable String sent) {
        String code = clean(sent);
        OptionalLong step = unusedStep(account, code);
        if (step.isPresent()) {
            return new Looked(true, once(account.id + " " + step.getAsLong()));
        }
        if (code.isEmpty() || !recoveryCodes.isThere(account.id, code)) {
            return new Looked(false, false);
        }
        long pause = clock.millis() / 1000 / PAUSE_SECONDS;
        return new Looked(true, once(account.id + " " + code.hashCode() + " " + pause));
    }

    /**
     * What was seen of a code.
     *
     * @param good whether it would be accepted
     * @param excuses whether its sender need not wait, whoever else guesses at the account. Each
     *     code excuses only once: whoever found one by guessing gets a single try at the password
     *     for it
     */
    public record Looked(boolean good, boolean excuses) {}

    /** Accepts a code and uses it up; false when it is wrong or was used before. */
    public boolean accept(Account account, @Nullable String sent) {
        String code = clean(sent);
        OptionalLong step = unusedStep(account, code);
        if (step.isPresent()) {
            return accounts.useStep(account.id, step.getAsLong());
        }
        return !code.isEmpty() && recoveryCodes.use(account.id, code);
    }

    private boolean once(String key) {
        return excused.asMap().putIfAbsent(key, true) == null;
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
