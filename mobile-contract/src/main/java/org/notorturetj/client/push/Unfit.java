package org.notorturetj.client.push;

/** A message that is not understood or not believed. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unfit(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
