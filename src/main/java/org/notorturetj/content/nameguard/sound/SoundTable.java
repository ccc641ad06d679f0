package org.notorturetj.content.nameguard.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of {@code sounds.tsv}, by their first letter, longest first. */
final class SoundTable {
    private static final int LETTERS = 0x0600;
    private static final Line[] NONE = {};
    private static final Line[][] LINES = load();

    private SoundTable() {}

    /** One line: letters, how they sound, and how else they may. */
    record Line(String letters, String sounds, List<String> others) {}

    /** The lines for what begins with a letter; none if it has no sound. */
    static Line[] startingWith(char letter) {
        return letter < LETTERS ? LINES[letter] : NONE;
    }

    private static Line[][] load() {
        List<List<Line>> lines = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            lines.add(new ArrayList<>());
        }
        for (String written : Tables.lines("sounds.tsv")) {
            String[] columns = written.split("\t", -1);
            List<String> others = new ArrayList<>();
            for (int i = 2; i < columns.length; i++) {
                others.add(columns[i].substring(1, columns[i].length() - 1));
            }
            lines.get(columns[0].charAt(0)).add(new Line(columns[0], columns[1], others));
        }
        Line[][] sorted = new Line[LETTERS][];
        for (int i = 0; i < LETTERS; i++) {
            lines.get(i).sort(Comparator.comparing((Line line) -> -line.letters().length()));
            sorted[i] = lines.get(i).toArray(NONE);
        }
        return sorted;
    }
}
