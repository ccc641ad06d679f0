package org.notorturetj.desk.credential;

import java.util.Locale;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;

/** Password rules: long, and not the login (NIST SP 800-63B, section 5.1.1.2). */
public final class PasswordPolicy {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordPolicy() {}

    /**
     * Checks a new password.
     *
     * @throws ProblemException naming the rule it breaks
     */
    public static void check(String next, String current, String login) {
        int length = next.codePointCount(0, next.length());
        if (length < SHORTEST || length > LONGEST) {
            throw refused("must have 12 to 200 characters");
        }
        if (next.codePoints().distinct().count() < 5) {
            throw refused("must have at least 5 different characters");
        }
        if (next.toLowerCase(Locale.ROOT).contains(login)) {
            throw refused("must not contain the login");
        }
        if (next.equals(current)) {
            throw refused("must be another than the present one");
        }
    }

    private static ProblemException refused(String rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/next", rule);
    }
}
