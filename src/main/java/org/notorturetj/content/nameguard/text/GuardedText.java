package org.notorturetj.content.nameguard.text;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.text.FoldedText;
import org.notorturetj.content.nameguard.sound.LookAlikes;
import org.notorturetj.content.nameguard.sound.Spelling;
import org.notorturetj.platform.text.normalization.TrackedText;

/** A text as the guard reads it: decoded, folded, cut into words; with the way back. */
public final class GuardedText {
    /** Marks that may stand inside a word, for a line's end, for stress, or as a trick. */
    private static final String JOINERS = "-_*~`|·./'\\=+•¬^\"";

    private static final String SENTENCE_ENDS = ".!?…:;«»\"“”„(—–=\n";

    private static final String SOFTENED = "szc";
    private static final char CARON = '\u030C';
    private static final char CEDILLA = '\u0327';

    private static final String LETTERS_TOO = "01346@$";

    private final TrackedText source;
    private final FoldedText folded;
    private final List<Word> words = new ArrayList<>();

    GuardedText(TrackedText source) {
        this.source = source;
        folded = FoldedText.of(source.text());
        cut();
    }

    public List<Word> words() {
        return words;
    }

    /** The folded text. */
    public String folded() {
        return folded.text();
    }

    /** Where a place of the folded text begins in the original. */
    public int originalStart(int place) {
        return source.originalStart(folded.start(place));
    }

    /** Where the place before a place of the folded text ends in the original. */
    public int originalEnd(int place) {
        return source.originalEnd(folded.end(place - 1) - 1);
    }

    private void cut() {
        String text = folded.text();
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            if (letter(text, i) == 0) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            int from = i;
            var letters = new StringBuilder();
            boolean styled = false;
            while (i < text.length()) {
                char letter = letter(text, i);
                if (letter != 0) {
                    letters.append(yo(letter, i));
                    if (SOFTENED.indexOf(letter) >= 0 && isSoftened(i)) {
                        letters.append('h');
                    }
                    styled |= letter != text.charAt(i);
                } else if (text.charAt(i) != '\''
                        || i + 1 == text.length()
                        || letter(text, i + 1) == 0) {
                    break;
                }
                i += Character.charCount(text.codePointAt(i));
            }
            words.add(word(text, from, i, letters.toString(), end, styled));
            end = i;
        }
    }

    private Word word(String text, int from, int to, String letters, int before, boolean styled) {
        Word.Gap gap = words.isEmpty() ? Word.Gap.START : gap(text, before, from);
        if (!words.isEmpty() && gap.sentence() && words.get(words.size() - 1).isInitial(false)) {
            gap = gap.afterInitial(text.charAt(before) == '.');
        }
        boolean capital = styled || isCapital(from);
        boolean capitals = capital && letters.length() > 1 && isCapital(to - 1);
        return new Word(
                from,
                to,
                letters,
                capital,
                gap.sentence() || capitals || words.isEmpty(),
                gap,
                to < text.length() && text.charAt(to) == '.');
    }

    /** Whether a capital stands at a place of the folded text. */
    public boolean isCapital(int place) {
        return Character.isUpperCase(source.text().codePointAt(folded.start(place)));
    }

    private char yo(char letter, int place) {
        return letter == 'е' && Spelling.isYo(source.text(), folded.start(place)) ? 'ё' : letter;
    }

    /** Whether a letter was š, ž, č, ş or ç: sh, zh, ch, sh and ch. */
    private boolean isSoftened(int place) {
        int at = folded.start(place);
        String original = source.text();
        return "šžčşçŠŽČŞÇ".indexOf(original.charAt(at)) >= 0
                || (at + 1 < original.length()
                        && (original.charAt(at + 1) == CARON
                                || original.charAt(at + 1) == CEDILLA));
    }

    private static Word.Gap gap(String text, int from, int to) {
        boolean sentence = false;
        boolean comma = false;
        int lines = 0;
        int joiners = 0;
        int spaces = 0;
        for (int i = from; i < to; i++) {
            char at = text.charAt(i);
            sentence |= SENTENCE_ENDS.indexOf(at) >= 0;
            comma |= at == ',' || at == ';';
            lines += at == '\n' ? 1 : 0;
            joiners += JOINERS.indexOf(at) >= 0 ? 1 : 0;
            spaces += Character.isWhitespace(at) ? 1 : 0;
        }
        int length = to - from;
        boolean hyphenated = length > 1 && text.charAt(from) == '-' && spaces == length - 1;
        boolean stars = joiners == length && length <= 3;
        return new Word.Gap(length, stars || hyphenated, sentence, lines > 1, comma);
    }

    /** The letter of a word at a place, or 0. */
    private static char letter(String text, int place) {
        char at = text.charAt(place);
        if ((at >= 'а' && at <= 'я') || (at >= 'a' && at <= 'z')) {
            return at;
        }
        if (at < 0x80) {
            return LETTERS_TOO.indexOf(at) >= 0 && isInside(text, place) ? at : 0;
        }
        return LookAlikes.of(text.codePointAt(place));
    }

    /** Whether a digit or sign stands for a letter: letters on both sides, or three after it. */
    private static boolean isInside(String text, int place) {
        if (text.charAt(place) == '@' && isAddress(text, place)) {
            return false;
        }
        boolean before = place > 0 && Character.isLetter(text.charAt(place - 1));
        boolean after = place + 1 < text.length() && Character.isLetter(text.charAt(place + 1));
        return after
                && (before
                        || (text.charAt(place) < 'A'
                                && place + 3 < text.length()
                                && Character.isLetter(text.charAt(place + 2))
                                && Character.isLetter(text.charAt(place + 3))
                                && (place == 0
                                        || !Character.isLetterOrDigit(text.charAt(place - 1)))));
    }

    /** Whether what follows looks like a mail domain: letters, a full stop, a letter. */
    private static boolean isAddress(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end + 1 < text.length()
                && (text.charAt(end) == '.' || text.charAt(end) == '-')
                && Character.isLetter(text.charAt(end + 1));
    }
}
