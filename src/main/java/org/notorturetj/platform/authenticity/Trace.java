package org.notorturetj.platform.authenticity;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.notorturetj.platform.text.Digest;

/**
 * What is kept of a line or a whole text when nothing of its words is: the beginning of their
 * SHA-256. It confirms words to anyone who has all of them, and is kept of none that is short
 * enough to be guessed (docs/adr/064).
 */
public final class Trace {
    /** Of fewer words a name in a sentence could be tried out. */
    static final int FEWEST = 8;

    private Trace() {}

    /** The traces of texts whose words have one space between them; short ones leave none. */
    public static Set<Long> of(Collection<String> texts) {
        return texts.stream().filter(Trace::isLeft).map(Trace::of).collect(Collectors.toSet());
    }

    /** Whether a text is long enough to leave one. */
    public static boolean isLeft(String text) {
        return words(text) >= FEWEST;
    }

    /** The trace of a text whose words have one space between them. */
    public static long of(String text) {
        return ByteBuffer.wrap(Digest.sha256(text)).getLong();
    }

    /** How many words a text has. */
    public static long words(String text) {
        return text.isEmpty() ? 0 : 1 + text.chars().filter(letter -> letter == ' ').count();
    }
}
