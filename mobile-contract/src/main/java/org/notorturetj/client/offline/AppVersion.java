package org.notorturetj.client.offline;

/** Compares versions of apps: numbers separated by dots; a missing one is 0. */
final class AppVersion {
    private static final String FORM = "[0-9]{1,9}(\\.[0-9]{1,9}){0,9}";

    private AppVersion() {}

    /**
     * Negative when the first is lower. A malformed version counts as higher than all others: a
     * mistake in the policy must not lock anybody out.
     */
    static int compare(String one, String other) {
        if (!one.matches(FORM) || !other.matches(FORM)) {
            return 1;
        }
        int at = 0;
        int from = 0;
        while (at < one.length() || from < other.length()) {
            int byNumber = Integer.compare(number(one, at), number(other, from));
            if (byNumber != 0) {
                return byNumber;
            }
            at = after(one, at);
            from = after(other, from);
        }
        return 0;
    }

    private static int number(String version, int at) {
        return at >= version.length()
                ? 0
                : Integer.parseInt(version.substring(at, end(version, at)));
    }

    private static int after(String version, int at) {
        return at >= version.length() ? at : end(version, at) + 1;
    }

    private static int end(String version, int at) {
        int dot = version.indexOf('.', at);
        return dot < 0 ? version.length() : dot;
    }
}
