package org.notorturetj.desk.signin;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.crypto.KeyedHash;

/**
 * Keys by which a computer is known from which somebody has signed in before: her attempts from
 * there are counted apart from those of strangers, who could otherwise make her wait for as long as
 * they like (the "device cookies" of OWASP's authentication cheat sheet). Nothing is stored; a key
 * is 12 random bytes, the time it was issued, and 16 bytes of a keyed hash of both and the account.
 */
@ApplicationScoped
class ReturnKeys {
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int RANDOM_BYTES = 12;
    private static final int BODY_BYTES = RANDOM_BYTES + Integer.BYTES;
    private static final int MAC_BYTES = 16;
    private static final String PURPOSE = "return-key";

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;

    ReturnKeys(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    String issue(String accountId) {
        byte[] nonce = new byte[RANDOM_BYTES];
        random.nextBytes(nonce);
        byte[] body =
                ByteBuffer.allocate(BODY_BYTES)
                        .put(nonce)
                        .putInt((int) clock.instant().getEpochSecond())
                        .array();
        byte[] key =
                ByteBuffer.allocate(BODY_BYTES + MAC_BYTES)
                        .put(body)
                        .put(mac(accountId, body))
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /**
     * The name under which attempts with a key are counted; empty if it is none of this account.
     */
    Optional<String> check(String accountId, @Nullable String key) {
        byte[] bytes = decoded(key);
        if (bytes.length != BODY_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
        Instant issued =
                Instant.ofEpochSecond(
                        Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt(RANDOM_BYTES)));
        return MessageDigest.isEqual(mac, mac(accountId, body))
                        && clock.instant().isBefore(issued.plus(LIFE))
                ? Optional.of(HexFormat.of().formatHex(body))
                : Optional.empty();
    }

    private byte[] mac(String accountId, byte[] body) {
        String value = accountId + " " + HexFormat.of().formatHex(body);
        return Arrays.copyOf(hash.of(PURPOSE, value), MAC_BYTES);
    }

    private static byte[] decoded(@Nullable String key) {
        try {
            return key == null ? new byte[0] : Base64.getUrlDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
