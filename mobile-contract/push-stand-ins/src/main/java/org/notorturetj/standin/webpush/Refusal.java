package org.notorturetj.standin.webpush;

/**
 * Why a request is refused.
 *
 * @param status that a push service answers with
 * @param why one sentence, with the section that says so
 */
record Refusal(int status, String why) {
    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int GONE = 410;
    static final int TOO_LARGE = 413;
}
