package org.notorturetj.platform.text.normalization;

import java.net.IDN;
import java.text.Normalizer;

/**
 * The normalization forms of Unicode (UAX #15), and the only door to {@link Normalizer}. A run of
 * combining marks costs the JDK the square of its length, so the text is made stream-safe first:
 * time grows with the length of the text, whatever it holds. A text with at most {@value
 * StreamSafeText#MOST} marks in a row, as every text of every language is, comes out as from the
 * JDK.
 */
public enum UnicodeForm {
    /** Composed: one character for a letter with its mark, where there is one. */
    NFC(Normalizer.Form.NFC),

    /** Decomposed: each mark by itself. */
    NFD(Normalizer.Form.NFD),

    /** Composed, and ligatures, wide letters and the like as the letters they stand for. */
    NFKC(Normalizer.Form.NFKC);

    private final Normalizer.Form form;

    UnicodeForm(Normalizer.Form form) {
        this.form = form;
    }

    /**
     * A host as it is looked up (RFC 3490), so that letters of another script are seen.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String asciiHost(String host) {
        return IDN.toASCII(StreamSafeText.of(host));
    }

    /** The text in this form. Lone surrogates stay as they are. */
    public String of(String text) {
        return Normalizer.normalize(StreamSafeText.of(text), form);
    }
}
