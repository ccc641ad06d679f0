package org.notorturetj.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Decodes as the client does, for whoever tries bytes of any kind. */
public final class Decoding {
    private static final long LIMIT = 1024 * 1024;

    private Decoding() {}

    /** True for a good response; false for one that is refused. It throws nothing. */
    public static boolean succeeds(byte[] response, String coding) {
        try {
            ContentCoding.decode(
                    new ByteArrayInputStream(response), coding, LIMIT, new ByteArrayOutputStream());
            return true;
        } catch (IOException | RefusedException e) {
            return false;
        }
    }
}
