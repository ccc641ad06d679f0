package org.notorturetj.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;

/** A body while it arrives: counted, never longer than a limit, and ended by a timer. */
final class ResponseBody extends FilterInputStream {
    private final HttpURLConnection connection;
    private final long limit;
    private final ResponseEnd end;
    private final TrafficCounter traffic;
    private long length;
    private boolean complete;

    /**
     * The body of a response.
     *
     * @param limit of bytes as they are sent
     * @param end of its time, cancelled with the body
     */
    ResponseBody(HttpURLConnection connection, long limit, ResponseEnd end, TrafficCounter traffic)
            throws IOException {
        super(connection.getInputStream());
        this.connection = connection;
        this.limit = limit;
        this.end = end;
        this.traffic = traffic;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count;
        try {
            count = super.read(bytes, from, most);
        } catch (RuntimeException e) {
            // When the timer disconnects during a read, some versions throw these.
            throw new IOException("the response was ended", e);
        }
        if (count < 0 && end.isReached()) {
            // Between two reads the timer closes the stream, which then looks like its end.
            throw new IOException("the response was ended");
        }
        complete = count < 0;
        length += Math.max(0, count);
        traffic.countReceived(Math.max(0, count));
        if (length > limit) {
            throw new IOException("a response is too long");
        }
        return count;
    }

    /** Keeps the connection when the body was complete; closing would read an endless one. */
    @Override
    public void close() throws IOException {
        end.cancel();
        if (complete) {
            super.close();
        } else {
            connection.disconnect();
        }
    }
}
