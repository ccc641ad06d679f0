package org.notorturetj.push.webpush;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;

/** The key by which push services know this server: P-256, as PKCS #8 and X.509, a line each. */
final class VapidKey {
    private static final int LINES = 2;

    private VapidKey() {}

    /** The lines of a new key. */
    static List<String> make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return List.of(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    /**
     * Reads the lines of its file.
     *
     * @throws IllegalArgumentException when they are not such a key
     */
    static VAPIDKeyPair of(List<String> lines) {
        if (lines.size() != LINES) {
            throw new IllegalArgumentException("not a VAPID key");
        }
        var base64 = Base64.getDecoder();
        try {
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPKCS8Bytes(base64.decode(lines.get(0))),
                    PublicKeySources.ofX509Bytes(base64.decode(lines.get(1))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a VAPID key", e);
        }
    }
}
