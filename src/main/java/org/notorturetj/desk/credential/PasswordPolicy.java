package org.notorturetj.desk.credential;

import java.util.Locale;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.RuleMessage;

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
            throw refused(Rule.PASSWORD_LENGTH.with(12, 200));
        }
        if (next.codePoints().distinct().count() < 5) {
            throw refused(Rule.PASSWORD_DIFFERENT.with(5));
        }
        if (next.toLowerCase(Locale.ROOT).contains(login)) {
            throw refused(Rule.PASSWORD_LOGIN);
        }
        if (next.equals(current)) {
            throw refused(Rule.PASSWORD_SAME);
        }
    }

    private static ProblemException refused(RuleMessage rule) {
        return new ProblemException(ProblemType.INVALID_BODY, "/next", rule);
    }
}
