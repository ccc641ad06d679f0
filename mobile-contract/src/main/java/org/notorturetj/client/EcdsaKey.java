package org.notorturetj.client;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** A public key of {@code ES256}: ECDSA on P-256 with SHA-256 (FIPS 186-4). */
final class EcdsaKey {
    static final String ALG = "ES256";

    /** The order of P-256 (FIPS 186-4, D.1.2.3): a key of any other curve has another. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final int KID_LENGTH = 16;

    private final PublicKey key;

    private EcdsaKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a SubjectPublicKeyInfo.
     *
     * @throws Refused when it is not a key on P-256
     */
    static EcdsaKey of(byte[] spki) throws Refused {
        try {
            PublicKey key =
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
            if (key instanceof ECPublicKey
                    && ((ECPublicKey) key).getParams().getOrder().equals(ORDER)) {
                return new EcdsaKey(key);
            }
        } catch (GeneralSecurityException e) {
            throw new Refused("not a public key");
        }
        throw new Refused("not a key on P-256");
    }

    /** The name of a key: the beginning of its digest, so that nobody can lie about it. */
    static String kid(byte[] spki) {
        return Base64Text.url(Sha256.of(spki)).substring(0, KID_LENGTH);
    }

    /** True when the signature is good; false for everything else, whatever it is. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(key);
            ecdsa.update(signed);
            return EcdsaSignature.isSound(signature) && ecdsa.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
