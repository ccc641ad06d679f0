package org.notorturetj.signer.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key that can sign. It cannot be printed. */
public final class SigningKey {
    private final PrivateKey secret;
    private final PublicKeyFile open;

    SigningKey(PrivateKey secret, PublicKeyFile open) {
        this.secret = secret;
        this.open = open;
    }

    public static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), PublicKeyFile.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    public PublicKeyFile open() {
        return open;
    }

    /** PKCS #8. */
    PrivateKey secret() {
        return secret;
    }

    SignedFile.Signature sign(SignatureLabel label, String statement) {
        return new SignedFile.Signature(open.alg(), open.kid(), signature(label.before(statement)));
    }

    /** ECDSA with SHA-256 over the UTF-8 of some lines: base64url of the DER form, no padding. */
    public String signature(String lines) {
        return signature(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(byte[] bytes) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(secret);
            ecdsa.update(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + open.kid() + "]";
    }
}
