package org.notorturetj.client.json;

/**
 * A number as it was written. It becomes a Java number only when somebody asks, so that a huge one
 * in a member nobody reads does no harm, and a large one is never rounded in silence.
 */
final class JsonNumber {
    /** The largest integer that every JSON reader keeps exactly: 2^53-1 (RFC 7493, section 2.2). */
    static final long LARGEST = (1L << 53) - 1;

    private final String text;

    JsonNumber(String text) {
        this.text = text;
    }

    /**
     * The number as an integer.
     *
     * @throws MalformedJson when it is a fraction, negative or above 2^53-1
     */
    long whole() throws MalformedJson {
        if (!text.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(text) > LARGEST) {
            throw new MalformedJson("a number is not an integer from 0 to 2^53-1");
        }
        return Long.parseLong(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
