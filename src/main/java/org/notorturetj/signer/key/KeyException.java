package org.notorturetj.signer.key;

import org.notorturetj.platform.command.CommandException;

/** Keys cannot be used. The message is one sentence that says what to do and contains no secret. */
public final class KeyException extends CommandException {
    private static final long serialVersionUID = 1L;

    public KeyException(String sentence) {
        super(sentence);
    }

    public KeyException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
