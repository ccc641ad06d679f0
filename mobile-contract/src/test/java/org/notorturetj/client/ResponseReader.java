package org.notorturetj.client;

import java.io.IOException;
import java.io.InputStream;

import org.notorturetj.client.Transport.Response;

/** Receives the body of a response, as the client does. */
public final class ResponseReader {
    private ResponseReader() {}

    /** The whole body. */
    public static byte[] read(Response response) throws IOException {
        try (InputStream body = response.body()) {
            return body.readAllBytes();
        }
    }
}
