package org.notorturetj.desk.account;

import java.util.Locale;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.Refused;

/** What a password must be: long, and not the login (NIST SP 800-63B, section 5.1.1.2). */
final class PasswordRule {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordRule() {}

    /**
     * Looks at a new password.
     *
     * @throws Refused naming the rule it breaks
     */
    static void check(String next, String current, String login) {
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

    private static Refused refused(String rule) {
        return new Refused(ProblemType.INVALID_BODY, "/next", rule);
    }
}
