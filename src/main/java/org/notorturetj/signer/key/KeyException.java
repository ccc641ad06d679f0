package org.notorturetj.signer.key;

import org.notorturetj.platform.command.CommandException;

/** Keys that cannot be used: one sentence that says what to do, without a secret in it. */
public final class KeyException extends CommandException {
    private static final long serialVersionUID = 1L;

    public KeyException(String sentence) {
        super(sentence);
    }

    public KeyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
