package org.notorturetj.push;

/** A push would have said what it must not say. It does not repeat it. */
public class PushTextRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PushTextRefusedException(String member) {
        super("A push must not carry this " + member);
    }
}
