package org.notorturetj.signer.key;

/** What a signature says of the statement it is on, so that it cannot be used for another kind. */
public enum SignatureLabel {
    HEAD("notorturetj head v1"),
    ROOT("notorturetj root v1"),
    CARD("notorturetj card v1");

    private final String words;

    SignatureLabel(String words) {
        this.words = words;
    }

    /** The bytes that are signed for a statement: a label, a line feed, the line. */
    byte[] before(String statement) {
        return (words + "\n" + statement).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
