package org.notorturetj.signer.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import org.notorturetj.platform.text.Digest;

/**
 * A public key as a root names it: ECDSA on P-256, X.509 SubjectPublicKeyInfo in Base64.
 *
 * @param alg always {@value #ES256} today
 */
public record PublicKeyFile(String alg, String spki) {
    /** ECDSA on P-256 with SHA-256 (RFC 7518, section 3.4), here with signatures in DER. */
    public static final String ES256 = "ES256";

    private static final int KID_LENGTH = 16;

    static PublicKeyFile of(PublicKey key) {
        return new PublicKeyFile(ES256, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** The key id: the beginning of the key's digest, so that it cannot be forged. */
    public String kid() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digest.sha256(Base64.getDecoder().decode(spki)))
                .substring(0, KID_LENGTH);
    }

    boolean verifies(SignatureLabel label, String statement, String signature) {
        try {
            var key =
                    KeyFactory.getInstance("EC")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(spki)));
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(key);
            ecdsa.update(label.signedBytes(statement));
            return ecdsa.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
