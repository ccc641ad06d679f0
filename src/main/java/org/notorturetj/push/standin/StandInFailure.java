package org.notorturetj.push.standin;

import org.notorturetj.platform.command.CommandException;

/** Why the stand-in cannot run, in one sentence. */
public final class StandInFailure extends CommandException {
    private static final long serialVersionUID = 1L;

    public StandInFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
