package org.notorturetj.signer.key;

/**
 * The kind of a signed statement, included in the signature so that it is valid for no other kind.
 */
public enum SignatureLabel {
    HEAD("notorturetj head v1"),
    ROOT("notorturetj root v1"),
    CARD("notorturetj card v1");

    private final String text;

    SignatureLabel(String text) {
        this.text = text;
    }

    /** The bytes that are signed: label, line feed, statement. */
    byte[] signedBytes(String statement) {
        return (text + "\n" + statement).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
