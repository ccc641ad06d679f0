package org.notorturetj.push.fcm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.notorturetj.push.Outcome;

/** Nothing can be sent at the moment: the reason has nothing of what a file or a response holds. */
final class FcmUnavailableException extends RuntimeException {
    /** How long a wrong file is left alone. */
    private static final Duration FILE_PAUSE = Duration.ofSeconds(30);

    /** How long the token server is. */
    static final Duration TOKEN_PAUSE = Duration.ofSeconds(10);

    private static final long serialVersionUID = 1L;

    private final String code;
    private final Duration pause;

    private FcmUnavailableException(String code, Duration pause, String reason) {
        super(reason, null, false, false);
        this.code = code;
        this.pause = pause;
    }

    /** There is no token, with a code that says whether the token server refused. */
    static FcmUnavailableException token(String code) {
        return new FcmUnavailableException(code, TOKEN_PAUSE, code);
    }

    /** A file named in the settings cannot be used. */
    static FcmUnavailableException file(String setting, Path file, String what) {
        return new FcmUnavailableException(
                "CREDENTIALS_FILE",
                FILE_PAUSE,
                "No push is sent: notorturetj.push.fcm.%s, %s, %s".formatted(setting, file, what));
    }

    /** What becomes of a message meanwhile. */
    Outcome outcome() {
        return new Outcome.Later(code, Optional.of(pause), true);
    }
}
