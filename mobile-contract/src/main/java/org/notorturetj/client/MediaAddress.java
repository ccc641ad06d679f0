package org.notorturetj.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a record names: the hash of its bytes, which is its name everywhere, and how many
 * they are. What {@link MediaFiles} fetches.
 */
public final class MediaAddress {
    private static final Pattern FORM = Pattern.compile("/media/(([0-9a-f]{64})\\.[a-z0-9]{3,4})");

    private final String name;
    private final String hash;
    private final long bytes;

    private MediaAddress(String name, String hash, long bytes) {
        this.name = name;
        this.hash = hash;
        this.bytes = bytes;
    }

    /**
     * What a record says of a file.
     *
     * @param url as it stands there
     * @param bytes its length
     * @return empty when it is no file of this log, or its length is not known
     */
    public static Optional<MediaAddress> of(String url, long bytes) {
        Matcher form = FORM.matcher(url);
        return form.matches() && bytes > 0
                ? Optional.of(new MediaAddress(form.group(1), form.group(2), bytes))
                : Optional.<MediaAddress>empty();
    }

    /** SHA-256 of its bytes, in hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** Its exact length. */
    public long bytes() {
        return bytes;
    }

    /** With the ending that says what it is. */
    String name() {
        return name;
    }
}
