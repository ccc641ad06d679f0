package org.notorturetj.signer;

import org.notorturetj.platform.command.CommandFailure;

/** Keys that cannot be used: one sentence that says what to do, without a secret in it. */
final class KeyTrouble extends CommandFailure {
    private static final long serialVersionUID = 1L;

    KeyTrouble(String sentence) {
        super(sentence);
    }

    KeyTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
