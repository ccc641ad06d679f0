package org.notorturetj.publisher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A throw-away key pair for tests and vectors. Never one of the Coalition's. */
public record SigningKeyPair(KeyPair pair) {
    /** A new pair on P-256. */
    public static SigningKeyPair make() {
        return make("secp256r1");
    }

    static SigningKeyPair make(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new SigningKeyPair(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #text} wrote. */
    public static SigningKeyPair of(String text) {
        try {
            String[] parts = text.strip().split(" ", -1);
            KeyFactory factory = KeyFactory.getInstance("EC");
            byte[] open = Base64.getDecoder().decode(parts[0]);
            byte[] secret = Base64.getDecoder().decode(parts[1]);
            return new SigningKeyPair(
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(open)),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(secret))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both halves, in Base64, with a space between. */
    public String text() {
        return spki() + " " + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    /** The SubjectPublicKeyInfo in Base64. */
    public String spki() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** The key id. */
    public String kid() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element of {@code signatures}. */
    public String signature(String label, String statement) {
        String sig = sign(label, statement);
        return "{\"alg\":\"ES256\",\"kid\":\"" + kid() + "\",\"sig\":\"" + sig + "\"}";
    }

    /** A signature over a label and a statement: DER, base64url without padding. */
    public String sign(String label, String statement) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(pair.getPrivate());
            ecdsa.update((label + "\n" + statement).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
