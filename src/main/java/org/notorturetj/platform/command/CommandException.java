package org.notorturetj.platform.command;

import org.jspecify.annotations.Nullable;

/** A command that cannot do its work: one sentence that says what to do, printed as it is. */
public class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandException(String sentence) {
        super(sentence);
    }

    public CommandException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
