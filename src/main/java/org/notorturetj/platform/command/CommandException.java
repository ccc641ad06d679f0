package org.notorturetj.platform.command;

import org.jspecify.annotations.Nullable;

/** A command failed. The message is one sentence that says what to do; it is printed as is. */
public class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandException(String sentence) {
        super(sentence);
    }

    public CommandException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
