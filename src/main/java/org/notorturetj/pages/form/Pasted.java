package org.notorturetj.pages.form;

/**
 * Cleans what came from elsewhere and harms nobody: line ends of Windows, soft hyphens, spaces
 * without width. What could hide something is left for the desk to refuse, with its place.
 */
final class Pasted {
    private Pasted() {}

    /** A text of several lines. */
    static String text(String text) {
        return letters(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** A text of one line: a line end that came with it is a space. */
    static String line(String text) {
        return letters(text.replaceAll("[\\r\\n\\t]+", " ")).strip();
    }

    /** Whether a text loses something by it that is no end of a line. */
    static boolean isUnclean(String text) {
        return text.codePoints().anyMatch(letter -> letter == 0xa0 || isInvisible(letter));
    }

    private static String letters(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isInvisible(letter)).forEach(clean::appendCodePoint);
        return clean.toString().replace('\u00a0', ' ').replace('\t', ' ');
    }

    /** Soft hyphen, zero-width space, word joiner, byte order mark. */
    private static boolean isInvisible(int letter) {
        return letter == 0xad || letter == 0x200b || letter == 0x2060 || letter == 0xfeff;
    }
}
