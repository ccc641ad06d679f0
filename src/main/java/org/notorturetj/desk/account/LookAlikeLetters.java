package org.notorturetj.desk.account;

/** Latin letters that two others look like together. */
public final class LookAlikeLetters {
    private LookAlikeLetters() {}

    /**
     * The same text for all that look alike. One letter becomes two, not two one: {@code vvv} may
     * be {@code vw} or {@code wv}.
     */
    public static String apart(String latin) {
        return latin.replace("m", "rn").replace("w", "vv");
    }
}
