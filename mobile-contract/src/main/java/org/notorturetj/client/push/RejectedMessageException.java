package org.notorturetj.client.push;

/** A message is malformed, unknown or not verified. */
final class RejectedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final IgnoreReason reason;

    RejectedMessageException(IgnoreReason reason) {
        super(reason.name());
        this.reason = reason;
    }

    IgnoreReason reason() {
        return reason;
    }
}
