package org.notorturetj.client.json;

/** A text is not valid JSON, or a member or value does not have the expected form. */
public final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String reason) {
        super(reason);
    }
}
