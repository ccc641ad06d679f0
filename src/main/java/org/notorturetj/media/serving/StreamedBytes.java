package org.notorturetj.media.serving;

import java.io.IOException;
import java.io.InputStream;

import org.jboss.logging.Logger;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Sends bytes as fast as their reader takes them: the next 64 KiB are read once the last are gone,
 * by a thread that is free again meanwhile.
 */
final class StreamedBytes {
    private static final Logger LOG = Logger.getLogger(StreamedBytes.class);
    private static final int PIECE = 64 << 10;

    private final Vertx vertx;
    private final InputStream bytes;
    private final HttpServerResponse response;
    private final Context home;
    private long left;

    StreamedBytes(Vertx vertx, InputStream bytes, long count, HttpServerResponse response) {
        this.vertx = vertx;
        this.bytes = bytes;
        this.left = count;
        this.response = response;
        this.home = vertx.getOrCreateContext();
    }

    void send() {
        home.<byte[]>executeBlocking(this::piece, false)
                .onSuccess(this::write)
                .onFailure(this::broken);
    }

    private byte[] piece() throws IOException {
        byte[] piece = bytes.readNBytes((int) Math.min(PIECE, left));
        left -= piece.length;
        if (piece.length == 0 && left > 0) {
            throw new IOException("fewer bytes than there were");
        }
        if (left == 0) {
            close();
        }
        return piece;
    }

    private void write(byte[] piece) {
        Buffer sent = Buffer.buffer(piece);
        if (left == 0) {
            response.end(sent).onFailure(gone -> cut(response));
        } else {
            response.write(sent).onSuccess(taken -> send()).onFailure(this::broken);
        }
    }

    /** The reader sees that bytes are missing: fewer came than were announced. */
    private void broken(Throwable cause) {
        if (!response.closed()) {
            LOG.warnf("A file was sent in part only (%s)", cause.getClass().getSimpleName());
        }
        vertx.<Void>executeBlocking(
                () -> {
                    close();
                    return null;
                },
                false);
        cut(response);
    }

    private void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            // nobody reads it any more
        }
    }

    /** Ends the connection. */
    static void cut(HttpServerResponse response) {
        if (!response.ended()) {
            response.reset();
        }
    }
}
