package org.notorturetj.platform;

import java.security.SecureRandom;

/**
 * Random identifiers in Crockford's base32, lower case: 5 bits a character, unambiguous when read
 * aloud.
 */
public final class RandomId {
    /** Length of a document id in characters: 80 bits. */
    public static final int DOCUMENT_LENGTH = 16;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** Returns a new document id. */
    public static String ofDocument() {
        return of(DOCUMENT_LENGTH);
    }

    /** Returns a new id of the given length in characters. */
    public static String of(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (id, index) -> id.append(ALPHABET.charAt(index)),
                        StringBuilder::append)
                .toString();
    }
}
