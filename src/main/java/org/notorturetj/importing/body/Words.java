package org.notorturetj.importing.body;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the words of a text that are in another one, each as often as it stands there. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Words() {}

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    static int kept(String before, String after) {
        Map<String, Integer> there = new HashMap<>();
        WORD.matcher(after).results().forEach(it -> there.merge(it.group(), 1, Integer::sum));
        return (int)
                WORD.matcher(before)
                        .results()
                        .filter(it -> there.merge(it.group(), -1, Integer::sum) >= 0)
                        .count();
    }
}
