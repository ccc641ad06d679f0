package org.notorturetj.pages.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.pages.PostedForm;

/**
 * A form with a token and a file, in this order and nothing else, read as it arrives (RFC 7578).
 * The file ends where the form does, so that its length is known before its first byte; what a form
 * says of it, such as its name, is read over.
 */
final class FileForm {
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "(?i)multipart/form-data;\\s{0,9}boundary=\"?([\\w'()+,./:=?-]{1,70})\"?");

    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_TOKEN = 200;

    private final InputStream body;
    private final String delimiter;
    private final byte[] closing;
    private long left;

    /**
     * Begins to read.
     *
     * @param type {@code Content-Type} of the request
     * @param length of the whole form in bytes
     * @throws IOException if it is no such form
     */
    FileForm(InputStream body, String type, long length) throws IOException {
        Matcher found = BOUNDARY.matcher(type);
        if (!found.matches()) {
            throw new IOException("no form with a file");
        }
        this.body = new BufferedInputStream(body);
        this.delimiter = "--" + found.group(1);
        this.closing = ("\r\n" + delimiter + "--\r\n").getBytes(StandardCharsets.ISO_8859_1);
        this.left = length;
    }

    /** The token, which is the first field. */
    String token() throws IOException {
        if (!line().equals(delimiter)) {
            throw new IOException("no first field");
        }
        requireField(PostedForm.TOKEN);
        String token = line();
        if (token.length() > LONGEST_TOKEN || !line().equals(delimiter)) {
            throw new IOException("no token");
        }
        return token;
    }

    /** How long the file is: all that comes, but for the end of the form. */
    long fileLength() throws IOException {
        requireField("file");
        left -= closing.length;
        if (left < 0) {
            throw new IOException("no file");
        }
        return left;
    }

    /**
     * The next bytes of the file.
     *
     * @return none at its end
     * @throws IOException if they do not come, or another end does
     */
    byte[] next(int most) throws IOException {
        byte[] part = body.readNBytes((int) Math.min(most, left));
        left -= part.length;
        if (part.length == 0
                && (left > 0 || !Arrays.equals(body.readNBytes(closing.length + 1), closing))) {
            throw new IOException("another end");
        }
        return part;
    }

    private void requireField(String name) throws IOException {
        boolean found = false;
        int lines = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            found |= line.startsWith("Content-Disposition: form-data; name=\"" + name + "\"");
            if (++lines > MOST_LINES) {
                throw new IOException("too many lines");
            }
        }
        if (!found) {
            throw new IOException("another field");
        }
    }

    /** A line without its end. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw new IOException("too long a line");
            }
        }
        int end = line.length() - 1;
        if (end < 0 || line.charAt(end) != '\r') {
            throw new IOException("another end of a line");
        }
        return line.substring(0, end);
    }

    private int read() throws IOException {
        int next = body.read();
        if (next < 0) {
            throw new IOException("it has ended");
        }
        left--;
        return next;
    }
}
