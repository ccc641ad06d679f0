package org.notorturetj.standin.webpush;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;

/**
 * A body of {@code aes128gcm} as anybody can read it (RFC 8188, section 2.1, with what RFC 8291,
 * section 4, asks of it): how its one record was sealed, and the record.
 */
final class EncryptedBody {
    private static final int SALT = 16;
    private static final int TAG = 16;

    /** A record holds a tag, a delimiter and one byte. */
    private static final int SMALLEST_RECORD_SIZE = TAG + 2;

    private final byte[] salt;
    private final byte[] senderPoint;
    private final ECPublicKey sender;
    private final byte[] record;

    private EncryptedBody(byte[] salt, byte[] senderPoint, ECPublicKey sender, byte[] record) {
        this.salt = salt;
        this.senderPoint = senderPoint;
        this.sender = sender;
        this.record = record;
    }

    /**
     * Takes a body apart.
     *
     * @throws GeneralSecurityException with what is wrong
     */
    static EncryptedBody of(byte[] body) throws GeneralSecurityException {
        var parts = ByteBuffer.wrap(body);
        byte[] salt = take(parts, SALT);
        long recordSize = ByteBuffer.wrap(take(parts, Integer.BYTES)).getInt() & 0xffff_ffffL;
        if (recordSize < SMALLEST_RECORD_SIZE) {
            throw new GeneralSecurityException(
                    "the record size is less than 18 (RFC 8188, section 2.1)");
        }
        byte[] keyid = take(parts, take(parts, 1)[0] & 0xff);
        if (keyid.length != Points.LENGTH) {
            throw new GeneralSecurityException(
                    "the keyid is no uncompressed point of P-256 (RFC 8291, section 4)");
        }
        ECPublicKey sender = Points.decode(keyid);
        byte[] record = take(parts, parts.remaining());
        if (record.length <= TAG) {
            throw new GeneralSecurityException("there is no record (RFC 8188, section 2)");
        }
        if (record.length >= recordSize) {
            throw new GeneralSecurityException(
                    "the record size is not greater than the one record (RFC 8291, section 4)");
        }
        return new EncryptedBody(salt, keyid, sender, record);
    }

    byte[] salt() {
        return salt.clone();
    }

    /** The sender's key, and its form in the body. */
    ECPublicKey sender() {
        return sender;
    }

    byte[] senderPoint() {
        return senderPoint.clone();
    }

    byte[] record() {
        return record.clone();
    }

    private static byte[] take(ByteBuffer parts, int length) throws GeneralSecurityException {
        if (length > parts.remaining()) {
            throw new GeneralSecurityException("the body is cut off (RFC 8188, section 2.1)");
        }
        byte[] taken = new byte[length];
        parts.get(taken);
        return taken;
    }
}
