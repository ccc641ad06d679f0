package org.notorturetj.push.fcm;

/** The files named in the settings cannot be used: one sentence, with nothing of their content. */
final class InvalidCredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCredentialsException(String sentence) {
        super(sentence);
    }
}
