package org.notorturetj.platform.json;

/** Limits on every JSON request body. */
public final class BodyConstraints {
    /** Nesting depth; the deepest content type needs six. */
    public static final int NESTING = 32;

    /** UTF-16 code units of a string: twice the longest report. */
    public static final int STRING = 200_000;

    /** Characters of a member name. */
    static final int NAME = 100;

    /** Characters of a number. */
    static final int NUMBER = 100;

    private BodyConstraints() {}
}
