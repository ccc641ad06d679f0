package org.notorturetj.platform.json;

/** What holds for the body of every request of the desk. */
public final class BodyConstraints {
    /** Objects and lists inside each other; the deepest content type needs six. */
    public static final int NESTING = 32;

    /** Of one string, in UTF-16 code units: the longest report, twice. */
    public static final int STRING = 200_000;

    /** Of the name of a member. */
    static final int NAME = 100;

    /** Characters of one number. */
    static final int NUMBER = 100;

    private BodyConstraints() {}
}
