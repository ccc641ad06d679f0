package org.notorturetj.push.standin.webpush;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Points of P-256 in the uncompressed form of X9.62: 04, x, y. */
final class Points {
    private static final int FIELD = 32;
    private static final byte UNCOMPRESSED = 4;

    private Points() {}

    static byte[] encode(ECPublicKey key) {
        byte[] point = new byte[1 + 2 * FIELD];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + FIELD);
        return point;
    }

    static ECPublicKey decode(byte[] point, ECPublicKey sameCurve) throws GeneralSecurityException {
        return decode(point, sameCurve.getParams());
    }

    static ECPublicKey decode(byte[] point, ECParameterSpec curve) throws GeneralSecurityException {
        if (point.length != 1 + 2 * FIELD || point[0] != UNCOMPRESSED) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        var w =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + FIELD)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + FIELD, point.length)));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, curve));
    }

    private static void put(BigInteger number, byte[] point, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, FIELD);
        System.arraycopy(bytes, bytes.length - length, point, at + FIELD - length, length);
    }
}
