package org.notorturetj.media.upload;

/** Looks at the words of a file before it is kept. */
public interface WordsGuard {
    /**
     * Whether words may be kept at the desk.
     *
     * @param account who handed the file in
     */
    boolean mayKeep(String account, String words);
}
