package org.notorturetj.push.fcm;

/** The files named in the settings cannot be used: one sentence, with nothing of their content. */
final class BadCredentials extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCredentials(String sentence) {
        super(sentence);
    }
}
