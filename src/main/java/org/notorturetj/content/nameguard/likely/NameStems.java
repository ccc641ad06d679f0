package org.notorturetj.content.nameguard.likely;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.notorturetj.content.nameguard.text.Word;

/** The beginnings of the words of a name, without the endings of Russian and Tajik. */
final class NameStems {
    /** The longest first. */
    private static final Pattern ENDING =
            Pattern.compile("(?:ыми|ому|ого|ой|ою|ом|ем|ей|ым|ых|ам|ями|ро|а|у|е|ы|и|я|ю|s|a)$");

    private static final int SHORTEST = 3;

    private NameStems() {}

    static String of(List<Word> words) {
        var stems = new TreeSet<String>();
        for (Word word : words) {
            stems.add(word.single() ? word.letters() + "." : of(word.letters()));
        }
        return String.join(" ", stems);
    }

    private static String of(String letters) {
        String stem = ENDING.matcher(letters).replaceFirst("");
        stem = stem.replaceFirst("[аяоеиуюыэйь]$", "");
        return stem.length() < SHORTEST ? letters : stem;
    }
}
