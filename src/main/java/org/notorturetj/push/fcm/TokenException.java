package org.notorturetj.push.fcm;

/** There is no token to send with. */
final class TokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    TokenException(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** Whether the token server refused, or was not to be had. */
    String code() {
        return code;
    }
}
