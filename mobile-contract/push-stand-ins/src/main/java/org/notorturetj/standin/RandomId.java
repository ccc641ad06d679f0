package org.notorturetj.standin;

import java.security.SecureRandom;

/** Random names in Crockford's base32, lower case: 5 bits a character. */
public final class RandomId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomId() {}

    /** A new name of a given length in characters. */
    public static String of(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (id, index) -> id.append(ALPHABET.charAt(index)),
                        StringBuilder::append)
                .toString();
    }
}
