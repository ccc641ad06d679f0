package org.notorturetj.standin.webpush;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

import io.vertx.core.json.JsonObject;

/**
 * A receiver of Web Push: makes the keys of a subscription, and decrypts what comes (RFC 8291 and
 * RFC 8188).
 */
public final class Subscription {
    private static final int AUTH = 16;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private final PrivateKey key;
    private final byte[] point;
    private final byte[] auth;

    /** With new keys. */
    public Subscription() {
        this(fresh(), random());
    }

    private Subscription(KeyPair keys, byte[] auth) {
        this(keys.getPrivate(), Points.encode((ECPublicKey) keys.getPublic()), auth);
    }

    private Subscription(PrivateKey key, byte[] point, byte[] auth) {
        this.key = key;
        this.point = point;
        this.auth = auth;
    }

    /** Its public key: an uncompressed point, base64url. */
    public String p256dh() {
        return base64(point);
    }

    /** The secret that it shares with whoever writes to it, base64url. */
    public String auth() {
        return base64(auth);
    }

    /**
     * Decrypts a body.
     *
     * @throws GeneralSecurityException when it is not for this subscription, or not whole
     */
    public String decrypt(byte[] body) throws GeneralSecurityException {
        return decrypt(EncryptedBody.of(body));
    }

    String decrypt(EncryptedBody body) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(body.sender(), true);
        byte[] info =
                concat(
                        "WebPush: info\0".getBytes(StandardCharsets.US_ASCII),
                        point,
                        body.senderPoint());
        byte[] secret = hkdf(auth, agreement.generateSecret(), info, 32);
        byte[] contentKey = hkdf(body.salt(), secret, label("aes128gcm"), 16);
        byte[] nonce = hkdf(body.salt(), secret, label("nonce"), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(contentKey, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return withoutPadding(cipher.doFinal(body.record()));
    }

    /** With its private key, for the file of the stand-in. */
    JsonObject secrets() {
        return new JsonObject()
                .put("key", base64(key.getEncoded()))
                .put("p256dh", p256dh())
                .put("auth", auth());
    }

    static Subscription of(JsonObject secrets) throws GeneralSecurityException {
        var decoder = Base64.getUrlDecoder();
        PrivateKey key =
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(decoder.decode(secrets.getString("key"))));
        return new Subscription(
                key,
                decoder.decode(secrets.getString("p256dh")),
                decoder.decode(secrets.getString("auth")));
    }

    private static String withoutPadding(byte[] plain) throws GeneralSecurityException {
        int end = plain.length - 1;
        while (end >= 0 && plain[end] == 0) {
            end--;
        }
        if (end < 0 || plain[end] != LAST_RECORD) {
            throw new GeneralSecurityException(
                    "the only record is not the last (RFC 8188, section 2)");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static byte[] random() {
        byte[] some = new byte[AUTH];
        new SecureRandom().nextBytes(some);
        return some;
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
