package org.notorturetj.standin.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

import org.bouncycastle.crypto.ec.CustomNamedCurves;

/** Points of P-256 in the uncompressed form of X9.62: 04, x, y. */
final class Points {
    /** Bytes of a point. */
    static final int LENGTH = 65;

    private static final int FIELD = 32;
    private static final byte UNCOMPRESSED = 4;

    private Points() {}

    static byte[] encode(ECPublicKey key) {
        byte[] point = new byte[LENGTH];
        point[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 1 + FIELD);
        return point;
    }

    /**
     * The key of a point.
     *
     * @throws GeneralSecurityException when it has another form, or is not on the curve
     */
    static ECPublicKey decode(byte[] point) throws GeneralSecurityException {
        if (point.length != LENGTH || point[0] != UNCOMPRESSED || !isOnCurve(point)) {
            throw new GeneralSecurityException(
                    "not an uncompressed point of P-256 (RFC 8291, section 4)");
        }
        var w =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + FIELD)),
                        new BigInteger(1, Arrays.copyOfRange(point, 1 + FIELD, LENGTH)));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(w, curve()));
    }

    /** The platform builds keys of any two numbers. */
    private static boolean isOnCurve(byte[] point) {
        try {
            return CustomNamedCurves.getByName("P-256").getCurve().decodePoint(point).isValid();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static void put(BigInteger number, byte[] point, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, FIELD);
        System.arraycopy(bytes, bytes.length - length, point, at + FIELD - length, length);
    }
}
