package org.notorturetj.client;

/** How far a sync is. */
public final class SyncProgress {
    private final String language;
    private final int files;
    private final int allFiles;
    private final long bytes;
    private final long allBytes;

    SyncProgress(String language, int files, int allFiles, long bytes, long allBytes) {
        this.language = language;
        this.files = files;
        this.allFiles = allFiles;
        this.bytes = bytes;
        this.allBytes = allBytes;
    }

    /** Everything in one line, for a log. */
    @Override
    public String toString() {
        return language
                + " "
                + files
                + " of "
                + allFiles
                + " files, "
                + bytes
                + " of "
                + allBytes
                + " bytes";
    }

    /** tg, ru or en; empty while files of media come. */
    public String language() {
        return language;
    }

    /** Files (chunks) of the scope that are verified and up to date, those held before included. */
    public int files() {
        return files;
    }

    /** All files of the scope; 0 until the mirror has said so; more once an index was read. */
    public int allFiles() {
        return allFiles;
    }

    /** Bytes received so far, as they were sent, with 512 for each request and its headers. */
    public long bytes() {
        return bytes;
    }

    /**
     * At most so many bytes will have been received at the end, as far as is known: what is missing
     * counts as if it came uncompressed, so that this mostly falls.
     */
    public long allBytes() {
        return allBytes;
    }
}
