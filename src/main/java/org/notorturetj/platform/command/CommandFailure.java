package org.notorturetj.platform.command;

import org.jspecify.annotations.Nullable;

/** A command that cannot do its work: one sentence that says what to do, printed as it is. */
public class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String sentence) {
        super(sentence);
    }

    public CommandFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
