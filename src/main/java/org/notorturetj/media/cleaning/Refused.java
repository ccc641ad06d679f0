package org.notorturetj.media.cleaning;

import java.io.Serial;

import org.notorturetj.media.child.Refusal;

/** The file is not taken. */
final class Refused extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
