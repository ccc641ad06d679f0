package org.notorturetj.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.util.Arrays;

import org.notorturetj.client.storage.Blob;
import org.notorturetj.client.storage.Storage;

/**
 * Bytes of unknown length, written once and then read: the first 64 KiB in memory, more of them in
 * a file, so that what a mirror sends does not decide how much memory the phone needs.
 */
final class Spool extends OutputStream implements Blob, Closeable {
    private static final int IN_MEMORY = 64 * 1024;

    private final Storage storage;
    private final Stop stop;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(256);
    private byte[] bytes = new byte[0];
    private File file;
    private OutputStream out;
    private long length;
    private boolean closed;

    /**
     * An empty one.
     *
     * @param storage where scratch files are made
     * @param stop ends writing and reading
     */
    Spool(Storage storage, Stop stop) {
        this.storage = storage;
        this.stop = stop;
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] some, int from, int count) throws IOException {
        stop.refuseOverdue();
        if (closed) {
            // A response that nobody waits for any more must not leave a file.
            throw new IOException("what was received is given up");
        }
        if (out == null && length + count > IN_MEMORY) {
            // Nobody erases the storage between its answer and the file.
            synchronized (storage) {
                file = storage.scratchFile();
                if (file != null) {
                    out = new FileOutputStream(file);
                    memory.writeTo(out);
                    memory = null;
                }
            }
        }
        (out == null ? memory : out).write(some, from, count);
        length += count;
    }

    /** Ends writing, so that it can be read. */
    synchronized Spool finish() throws IOException {
        if (out != null) {
            out.close();
        } else if (memory != null) {
            bytes = memory.toByteArray();
            memory = null;
        }
        return this;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open() throws IOException {
        stop.refuseOverdue();
        return file == null
                ? new ByteArrayInputStream(bytes)
                : new BufferedInputStream(new StoppedStream(new FileInputStream(file)));
    }

    /**
     * Some of the bytes, in memory.
     *
     * @throws IOException when the disk fails
     */
    byte[] range(long from, int count) throws IOException {
        if (file == null) {
            return Arrays.copyOfRange(bytes, (int) from, (int) from + count);
        }
        byte[] range = new byte[count];
        try (RandomAccessFile random = new RandomAccessFile(file, "r")) {
            random.seek(from);
            random.readFully(range);
        }
        return range;
    }

    /** Some of the bytes, which stay where they are. */
    Blob slice(long from, long count) {
        return new Slice(this, from, count);
    }

    /** Deletes what it holds. */
    @Override
    public synchronized void close() {
        closed = true;
        bytes = new byte[0];
        memory = null;
        if (file == null) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // It is deleted anyway.
        }
        if (!file.delete() && file.exists()) {
            file.deleteOnExit();
        }
    }

    /** Whatever is done with the bytes ends when the sync does. */
    private final class StoppedStream extends FilterInputStream {
        StoppedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] some, int from, int most) throws IOException {
            stop.refuseOverdue();
            return super.read(some, from, most);
        }
    }
}
