package org.notorturetj.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells the traffic what was read. */
final class Counted extends FilterInputStream {
    private final Traffic traffic;

    Counted(InputStream in, Traffic traffic) {
        super(in);
        this.traffic = traffic;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        traffic.got(Math.max(0, count));
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        traffic.got(next < 0 ? 0 : 1);
        return next;
    }
}
