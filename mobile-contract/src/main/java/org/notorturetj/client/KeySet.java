package org.notorturetj.client;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Public keys by their key ids: those of a root, or of one of its roles. */
public final class KeySet {
    private final Map<String, EcdsaKey> keys;

    KeySet(Map<String, EcdsaKey> keys) {
        this.keys = new HashMap<>(keys);
    }

    /** True when a key of this id is in the set. */
    public boolean contains(String kid) {
        return keys.containsKey(kid);
    }

    /**
     * True when the key of this id signed the text; false in every other case, including a key that
     * is not in the set and a signature that cannot be read.
     *
     * @param signature DER, base64url without padding
     */
    public boolean verifies(String text, String kid, String signature) {
        return verifies(text.getBytes(StandardCharsets.UTF_8), kid, signature);
    }

    boolean verifies(byte[] signed, String kid, String signature) {
        try {
            EcdsaKey key = keys.get(kid);
            return key != null && key.verifies(signed, Encoding.fromBase64Url(signature));
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Those of some ids; ids that are not in this set are skipped. */
    KeySet subset(Collection<String> some) {
        Map<String, EcdsaKey> subset = new HashMap<>(keys);
        subset.keySet().retainAll(some);
        return new KeySet(subset);
    }

    Set<String> kids() {
        return keys.keySet();
    }

    int size() {
        return keys.size();
    }

    /** A public key of {@code ES256}: ECDSA on P-256 with SHA-256 (FIPS 186-4). */
    static final class EcdsaKey {
        static final String ALG = "ES256";

        /** The order of P-256 (FIPS 186-4, D.1.2.3): a key of any other curve has another. */
        private static final BigInteger ORDER =
                new BigInteger(
                        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

        private static final int KID_LENGTH = 16;
        private static final int SEQUENCE = 0x30;
        private static final int INTEGER = 0x02;

        /** Longest r or s: 32 bytes, and one that keeps the sign positive. */
        private static final int MAX_INTEGER_LENGTH = 33;

        private final PublicKey key;

        private EcdsaKey(PublicKey key) {
            this.key = key;
        }

        /**
         * Reads a SubjectPublicKeyInfo.
         *
         * @throws RefusedException when it is not a key on P-256
         */
        static EcdsaKey of(byte[] spki) throws RefusedException {
            try {
                PublicKey key =
                        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
                if (key instanceof ECPublicKey
                        && ((ECPublicKey) key).getParams().getOrder().equals(ORDER)) {
                    return new EcdsaKey(key);
                }
            } catch (GeneralSecurityException e) {
                throw new RefusedException("not a public key");
            }
            throw new RefusedException("not a key on P-256");
        }

        /** The id of a key: the beginning of its digest, so that nobody can lie about it. */
        static String kid(byte[] spki) {
            return Encoding.base64Url(Encoding.sha256(spki)).substring(0, KID_LENGTH);
        }

        /** True when the signature is good; false for everything else, whatever it is. */
        boolean verifies(byte[] signed, byte[] signature) {
            try {
                Signature ecdsa = Signature.getInstance("SHA256withECDSA");
                ecdsa.initVerify(key);
                ecdsa.update(signed);
                return isWellFormed(signature) && ecdsa.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }

        /**
         * True for a DER sequence of two integers above zero, r and s, and nothing else. Some Java
         * versions accepted two zeros as a good signature of anything (CVE-2022-21449).
         */
        private static boolean isWellFormed(byte[] der) {
            if (der.length < 8 || der[0] != SEQUENCE || der[1] != der.length - 2) {
                return false;
            }
            int afterR = afterInteger(der, 2);
            return afterR > 0 && afterInteger(der, afterR) == der.length;
        }

        /** Where the integer at an offset ends; -1 when there is none above zero. */
        private static int afterInteger(byte[] der, int at) {
            if (at + 2 >= der.length || der[at] != INTEGER) {
                return -1;
            }
            int length = der[at + 1];
            int end = at + 2 + length;
            if (length < 1 || length > MAX_INTEGER_LENGTH || end > der.length || der[at + 2] < 0) {
                return -1;
            }
            for (int i = at + 2; i < end; i++) {
                if (der[i] != 0) {
                    return end;
                }
            }
            return -1;
        }
    }
}
