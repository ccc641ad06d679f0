package org.notorturetj.content.nameguard.sound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A word as it sounds. Doubled sounds are one; {@code i} is left out before {@code a} and {@code u}
 * where it is only a glide (Мария, Марья and Maria sound alike).
 */
public final class Sounds {
    /** Ways to hear one word: more alternatives than that are not tried. */
    private static final int MOST_READINGS = 12;

    /** So many of the ambiguous places are also read otherwise one by one. */
    private static final int MOST_ALONE = 5;

    /** Of words longer than any name, fewer readings are tried. */
    private static final int LONG_WORD = 60;

    /** Glides are written so until it is known what follows. */
    private static final char GLIDE = 'y';

    private final String sounds;

    private Sounds(String sounds) {
        this.sounds = sounds;
    }

    /** The sounds. */
    public String text() {
        return sounds;
    }

    /** How a word sounds, in the first way to hear it. */
    public static Sounds of(String letters) {
        return read(letters, 0, true);
    }

    /** All ways to hear a word; the first one first. */
    public static Collection<Sounds> readings(String letters) {
        int places = ambiguousPlaces(letters);
        if (places == 0) {
            return List.of(of(letters));
        }
        Map<String, Sounds> readings = new LinkedHashMap<>();
        boolean few = places == 1 || letters.length() > LONG_WORD;
        int choices = few ? 3 : MOST_READINGS;
        for (int choice = 0; choice < choices; choice++) {
            Sounds read = read(letters, choice, true);
            readings.putIfAbsent(read.sounds, read);
        }
        // One place alone that is read otherwise, such as dz amid sh: Shohmurodzodayash.
        int alone = few ? 1 : 3;
        for (int place = 1; place < Math.min(places, MOST_ALONE); place++, alone *= 3) {
            Sounds read = read(letters, alone, false);
            readings.putIfAbsent(read.sounds, read);
        }
        return new ArrayList<>(readings.values());
    }

    /** Whether a sound is a vowel. */
    public static boolean isVowel(char sound) {
        return sound == 'a' || sound == 'i' || sound == 'u';
    }

    private static int ambiguousPlaces(String letters) {
        int places = 0;
        for (int i = 0; i < letters.length(); ) {
            SoundTable.Line line = line(letters, i);
            places += line == null || line.others().isEmpty() ? 0 : 1;
            i += line == null ? 1 : line.letters().length();
        }
        return places;
    }

    /**
     * Reads letters.
     *
     * @param choice which alternative is taken where there are several: its digits, base 3, are for
     *     the first, second, … ambiguous place
     * @param lastForAll whether the last digit is also for all places that follow; otherwise the
     *     first way to read them is
     */
    private static Sounds read(String letters, int choice, boolean lastForAll) {
        var heard = new StringBuilder(letters.length() + 2);
        int choices = choice;
        for (int i = 0; i < letters.length(); ) {
            SoundTable.Line line = line(letters, i);
            if (line == null) {
                i++;
                continue;
            }
            String sounds = line.sounds();
            if (!line.others().isEmpty()) {
                int chosen = choices % 3;
                choices = choices < 3 && lastForAll ? choices : choices / 3;
                sounds =
                        chosen == 0
                                ? sounds
                                : line.others().get((chosen - 1) % line.others().size());
            }
            for (int s = 0; s < sounds.length(); s++) {
                add(sounds.charAt(s), heard);
            }
            i += line.letters().length();
        }
        int length = heard.length();
        for (int i = 0; i < length; i++) {
            if (heard.charAt(i) == GLIDE) {
                heard.setCharAt(i, 'i');
            }
        }
        return new Sounds(heard.toString());
    }

    private static void add(char sound, StringBuilder heard) {
        int last = heard.length() - 1;
        char before = last < 0 ? 0 : heard.charAt(last);
        boolean i = sound == 'i' || sound == GLIDE;
        if (before == sound || (i && (before == 'i' || before == GLIDE))) {
            return;
        }
        if (before == GLIDE && (sound == 'a' || sound == 'u')) {
            // The glide is lost.
            if (last > 0 && heard.charAt(last - 1) == sound) {
                heard.setLength(last);
                return;
            }
            heard.setCharAt(last, sound);
            return;
        }
        heard.append(sound);
    }

    private static SoundTable.@Nullable Line line(String letters, int from) {
        for (SoundTable.Line line : SoundTable.startingWith(letters.charAt(from))) {
            if (letters.startsWith(line.letters(), from)) {
                return line;
            }
        }
        return null;
    }
}
