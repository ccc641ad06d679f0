package org.notorturetj.generator;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Words that no language has, as frequent as words are (Zipf), of 60,000. */
public final class InventedWords {
    /** So many there are. */
    public static final int WORDS = 60_000;

    private static final String[] SYLLABLES =
            "ба ви го ду же за ко ли ма но пи ра со ту фи ха че ша эн ю шо ке ми рон дал зур ник вал пер тек"
                    .split(" ");

    private final double[] until = new double[WORDS];

    public InventedWords() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 20);
            until[i] = sum;
        }
        for (int i = 0; i < WORDS; i++) {
            until[i] /= sum;
        }
    }

    /**
     * A text.
     *
     * @param words so many
     * @param chance gives numbers from 0 to 1
     */
    public String text(int words, DoubleSupplier chance) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int at = Arrays.binarySearch(until, chance.getAsDouble());
            text.append(word(Math.min(WORDS - 1, at < 0 ? -at - 1 : at))).append(' ');
        }
        return text.toString();
    }

    /**
     * A word.
     *
     * @param number from 0, the most frequent first
     */
    public static String word(int number) {
        var word = new StringBuilder();
        int rest = number + SYLLABLES.length;
        while (rest > 0) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        }
        return word.toString();
    }

    /** A word as often frequent as rare. */
    static String anyOf(Dice dice, int fromPercent, int toPercent) {
        return word((int) Math.pow(WORDS, dice.between(fromPercent, toPercent) / 100.0));
    }
}
