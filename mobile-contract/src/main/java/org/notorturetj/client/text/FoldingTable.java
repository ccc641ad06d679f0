package org.notorturetj.client.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of {@code folding.tsv}, which says what they mean. */
final class FoldingTable {
    /** Latin, Greek and Cyrillic: letters up to here are looked up in an array. */
    static final int DIRECT = 0x0530;

    private static final FoldingTable LOADED = load();

    private final Map<Integer, String> replaced = new HashMap<>();
    private final List<int[]> dropped = new ArrayList<>();
    private final char[] direct = new char[DIRECT];

    private FoldingTable() {}

    static FoldingTable get() {
        return LOADED;
    }

    /** What stands for a character in lower case, or null if the table does not have it. */
    String replacement(int character) {
        return replaced.get(character);
    }

    boolean drops(int character) {
        for (int[] range : dropped) {
            if (character < range[0]) {
                return false;
            }
            if (character <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** What stands for a character that needs no composing; 0 for all others. */
    char direct(char character) {
        return character < DIRECT ? direct[character] : 0;
    }

    private static FoldingTable load() {
        FoldingTable table = new FoldingTable();
        try (InputStream file = FoldingTable.class.getResourceAsStream("folding.tsv");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    table.add(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        table.fillDirect();
        return table;
    }

    private void add(String characters, String by) {
        int range = characters.indexOf("..");
        if (!by.isEmpty()) {
            replaced.put(character(characters), by);
        } else if (range < 0) {
            dropped.add(new int[] {character(characters), character(characters)});
        } else {
            dropped.add(
                    new int[] {
                        character(characters.substring(0, range)),
                        character(characters.substring(range + 2))
                    });
        }
    }

    private static int character(String written) {
        return written.startsWith("U+")
                ? Integer.parseInt(written.substring(2), 16)
                : written.codePointAt(0);
    }

    private void fillDirect() {
        for (char each = 0; each < DIRECT; each++) {
            String folded = FoldedText.segment(String.valueOf(each), this);
            if (folded.length() == 1 && !FoldedText.isMark(each) && !drops(each)) {
                direct[each] = folded.charAt(0);
            }
        }
    }
}
