package org.notorturetj.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes as they are sent, within a limit and a time, until a stop, whatever the transport does. */
final class WatchedBody extends FilterInputStream {
    private final TimeLimit time;
    private final Stop stop;
    private final Tally tally;
    private long left;

    WatchedBody(InputStream in, long limit, TimeLimit time, Stop stop, Tally tally) {
        super(in);
        this.left = limit;
        this.time = time;
        this.stop = stop;
        this.tally = tally;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        // One byte too many says that there is one.
        int room = (int) Math.min(most, Math.max(1, tally.left()));
        int count = super.read(bytes, from, room);
        count(Math.max(0, count));
        return count;
    }

    private void count(int read) throws IOException {
        left -= read;
        tally.receive(read);
        if (left < 0 || time.left() == 0 || tally.left() < 0) {
            throw new IOException("the response is too long, or takes too long");
        }
        if (stop.isRequested()) {
            throw new IOException("nobody waits for the response any more");
        }
    }
}
