package org.notorturetj.content.nameguard.text;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.notorturetj.client.text.FoldedText;
import org.notorturetj.content.nameguard.sound.OtherAlphabets;
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
        var addresses = new Addresses(text);
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            if (Letters.at(text, i) == 0) {
                i += Character.charCount(text.codePointAt(i));
                continue;
            }
            int from = i;
            while (i < text.length() && goesOn(text, i)) {
                i += Character.charCount(text.codePointAt(i));
            }
            boolean address = addresses.isIn(from);
            int begin = from;
            for (int cut : JoinedWords.cuts(this, from, i)) {
                words.add(word(text, begin, cut, end, address));
                begin = cut;
                end = cut;
            }
            words.add(word(text, begin, i, end, address));
            end = i;
        }
    }

    /** Whether a letter stands at a place, or an apostrophe with a letter behind it. */
    private static boolean goesOn(String text, int place) {
        return Letters.at(text, place) != 0
                || (text.charAt(place) == '\''
                        && place + 1 < text.length()
                        && Letters.at(text, place + 1) != 0);
    }

    private Word word(String text, int from, int to, int before, boolean address) {
        var spelled = new StringBuilder();
        boolean styled = false;
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            char letter = Letters.at(text, i);
            if (letter != 0) {
                spelled.append(yo(letter, i));
                if (SOFTENED.indexOf(letter) >= 0 && isSoftened(i)) {
                    spelled.append('h');
                }
                styled |= letter != text.charAt(i);
            }
        }
        @Nullable String other = OtherAlphabets.heard(text.substring(from, to));
        String letters = other == null ? spelled.toString() : other;
        Word.Gap gap =
                words.isEmpty()
                        ? Word.Gap.START
                        : before == from ? Word.Gap.INNER : gap(text, before, from);
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
                to < text.length() && text.charAt(to) == '.',
                address);
    }

    /** Whether a capital stands at a place of the folded text. */
    public boolean isCapital(int place) {
        return Character.isUpperCase(source.text().codePointAt(folded.start(place)));
    }

    /** Whether a small letter stands at a place of the folded text. */
    boolean isSmall(int place) {
        return Character.isLowerCase(source.text().codePointAt(folded.start(place)));
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
}
