package org.notorturetj.desk.credential;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.bouncycastle.util.encoders.Base32;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * Codes of RFC 6238: six digits, 30 seconds, HMAC-SHA-1, which every authenticator app supports.
 * One step of drift is allowed in either direction (section 5.2).
 */
@ApplicationScoped
public class Totp {
    /** 160 bits, as RFC 4226 (section 4, R6) recommends. */
    private static final int SECRET_BYTES = 20;

    private static final int DRIFT = 1;
    private static final String ISSUER = "notorturetj";

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Totp(Clock clock) {
        this.clock = clock;
    }

    /** A new secret in base32, so that people can type it. */
    public String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    /** The URI that an authenticator app reads from a QR code. */
    public static String uri(String secret, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        ISSUER,
                        URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret,
                        ISSUER);
    }

    /** The time step that a code belongs to, of those accepted now; the newest if several match. */
    public OptionalLong step(String secret, String code) {
        long now = clock.instant().getEpochSecond() / seconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a time step. */
    public String code(String secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * seconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("cannot happen: HMAC accepts any key", e);
        }
    }

    private long seconds() {
        return generator.getTimeStep().toSeconds();
    }
}
