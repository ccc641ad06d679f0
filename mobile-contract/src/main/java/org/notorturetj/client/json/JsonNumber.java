package org.notorturetj.client.json;

/**
 * A number as it was written. It is converted only when it is read, so that a huge one in an unread
 * member does no harm, and a large one is never silently rounded.
 */
final class JsonNumber {
    /** The largest integer that every JSON parser keeps exactly: 2^53-1 (RFC 7493, section 2.2). */
    static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private final String text;

    JsonNumber(String text) {
        this.text = text;
    }

    /**
     * The number as an integer.
     *
     * @throws MalformedJsonException when it is a fraction, negative or above 2^53-1
     */
    long integer() throws MalformedJsonException {
        if (!text.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(text) > MAX_SAFE_INTEGER) {
            throw new MalformedJsonException("a number is not an integer from 0 to 2^53-1");
        }
        return Long.parseLong(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
