package org.notorturetj.standin;

/** Why the stand-in cannot run, in one sentence. */
public final class StandInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StandInException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
