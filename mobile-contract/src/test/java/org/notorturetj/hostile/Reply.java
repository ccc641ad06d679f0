package org.notorturetj.hostile;

import org.notorturetj.publisher.SignedFiles;

/**
 * A response of the hostile mirror.
 *
 * @param encoding the value of Content-Encoding, or null
 * @param location the value of Location, or null
 * @param manner how it is sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(
        int status, String type, String encoding, String location, byte[] body, Manner manner) {
    /** How the bytes are sent. */
    public enum Manner {
        WHOLE,
        /** The body again and again, without an end. */
        ENDLESS,
        /** Byte by byte, slowly. */
        DRIP,
        /** A piece of the body every tenth of a second, without a length and without an end. */
        ENDLESS_DRIP,
        /** As over a slow line, but honest: some 5 kB a second. */
        SLOW,
        /** The connection breaks before the stated length. */
        CUT
    }

    public static Reply file(byte[] body) {
        return new Reply(200, "application/octet-stream", null, null, body, Manner.WHOLE);
    }

    public static Reply file(String type, String encoding, byte[] body) {
        return new Reply(200, type, encoding, null, body, Manner.WHOLE);
    }

    public static Reply bare(int status) {
        return new Reply(status, "application/problem+json", null, null, new byte[0], Manner.WHOLE);
    }

    public static Reply page() {
        return file(
                "text/html; charset=utf-8", null, SignedFiles.bytes("<!doctype html><p>Log in"));
    }

    public static Reply redirect(String location) {
        return new Reply(302, "text/plain", null, location, new byte[0], Manner.WHOLE);
    }

    public Reply sent(Manner how) {
        return new Reply(status, type, encoding, location, body, how);
    }
}
