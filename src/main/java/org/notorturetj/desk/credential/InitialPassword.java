package org.notorturetj.desk.credential;

import java.util.Locale;

import org.notorturetj.platform.RandomId;

/**
 * A first password that others give somebody, to be changed before anything else. Two people who
 * agree on an account each hold one half of it and hand that over themselves: neither of them can
 * sign in as the one they speak of. A half has 50 bits, which nobody guesses at a door that lets
 * through a guess a minute.
 */
public final class InitialPassword {
    private static final int PART = 10;
    private static final int WHOLE = 2 * PART;

    private InitialPassword() {}

    /** One half. */
    public static String part() {
        return grouped(RandomId.of(PART));
    }

    public static String of(String firstPart, String secondPart) {
        return firstPart + "-" + secondPart;
    }

    /** A whole one, where only one person has to know of it. */
    public static String whole() {
        return of(part(), part());
    }

    /** What somebody typed who had it from two messages: spaces, hyphens and case do not count. */
    public static String typed(String password) {
        String bare = password.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return bare.length() == WHOLE ? grouped(bare) : password;
    }

    private static String grouped(String bare) {
        return bare.replaceAll("(.{5})(?=.)", "$1-");
    }
}
