package org.notorturetj.signer.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key pair that can sign. {@link #toString} shows the key id only. */
public final class SigningKey {
    private final PrivateKey privateKey;
    private final PublicKeyFile publicKey;

    SigningKey(PrivateKey privateKey, PublicKeyFile publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
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

    public PublicKeyFile publicKey() {
        return publicKey;
    }

    /** PKCS #8. */
    PrivateKey privateKey() {
        return privateKey;
    }

    SignedFile.Signature sign(SignatureLabel label, String statement) {
        return new SignedFile.Signature(
                publicKey.alg(), publicKey.kid(), signature(label.signedBytes(statement)));
    }

    /** ECDSA with SHA-256 over lines in UTF-8; base64url of the DER form, without padding. */
    public String signature(String lines) {
        return signature(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(byte[] bytes) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(privateKey);
            ecdsa.update(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(ecdsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKey.kid() + "]";
    }
}
