package org.notorturetj.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an authenticator shows (RFC 6238, six digits, 30 seconds). */
final class OneTimeCode {
    private static final int STEP_MS = 30_000;

    private OneTimeCode() {}

    /** Now, for a secret of 32 letters in base32. */
    static String of(String secret) throws GeneralSecurityException {
        BigInteger key = BigInteger.ONE; // a bit before all, so that zeros are kept
        for (char letter : secret.toCharArray()) {
            key = key.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = key.toByteArray();
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(Arrays.copyOfRange(bytes, 1, bytes.length), "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(System.currentTimeMillis() / STEP_MS).array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }
}
