package org.notorturetj.push.standin.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * A receiver of Web Push: makes the keys of a subscription, and decrypts what comes (RFC 8291 and
 * RFC 8188). Written from the RFCs, with no line of the library that encrypts.
 */
public final class Subscription {
    private static final int SALT = 16;
    private static final int POINT = 65;
    private static final int AUTH = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private final KeyPair keys;
    private final byte[] auth = new byte[AUTH];

    public Subscription() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            new SecureRandom().nextBytes(auth);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String p256dh() {
        return base64(Points.encode((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return base64(auth);
    }

    /**
     * Decrypts a body of one record.
     *
     * @throws GeneralSecurityException when it is not for this subscription, or not whole
     */
    public String decrypt(byte[] body) throws GeneralSecurityException {
        var parts = ByteBuffer.wrap(body);
        byte[] salt = take(parts, SALT);
        int recordSize = parts.getInt();
        byte[] sender = take(parts, parts.get() & 0xff);
        byte[] record = take(parts, parts.remaining());
        if (sender.length != POINT || record.length > recordSize) {
            throw new GeneralSecurityException("not one record of aes128gcm");
        }
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Points.decode(sender, (ECPublicKey) keys.getPublic()), true);
        byte[] info =
                concat(
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        Points.encode((ECPublicKey) keys.getPublic()),
                        sender);
        byte[] secret = hkdf(auth, agreement.generateSecret(), info, 32);
        byte[] key = hkdf(salt, secret, label("aes128gcm"), 16);
        byte[] nonce = hkdf(salt, secret, label("nonce"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return withoutPadding(cipher.doFinal(record));
    }

    private static String withoutPadding(byte[] plain) throws GeneralSecurityException {
        int end = plain.length - 1;
        while (end >= 0 && plain[end] == 0) {
            end--;
        }
        if (end < 0 || plain[end] != LAST_RECORD) {
            throw new GeneralSecurityException("the only record is not the last");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] label(String name) {
        return ("Content-Encoding: " + name + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hkdf(byte[] salt, byte[] key, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }

    private static byte[] take(ByteBuffer parts, int length) throws GeneralSecurityException {
        if (length > parts.remaining()) {
            throw new GeneralSecurityException("cut off");
        }
        byte[] taken = new byte[length];
        parts.get(taken);
        return taken;
    }

    private static byte[] concat(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
