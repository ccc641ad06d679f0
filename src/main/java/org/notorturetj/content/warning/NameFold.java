package org.notorturetj.content.warning;

import java.util.Locale;
import java.util.Map;

/**
 * Writes names of the three languages alike, as far as their first letters matter: in lower case
 * Latin letters, and with one letter for what is written in several ways (х, ҳ and kh; ҷ, дж and
 * j).
 */
final class NameFold {
    private static final Map<Character, String> LATIN =
            Map.ofEntries(
                    Map.entry('а', "a"),
                    Map.entry('б', "b"),
                    Map.entry('в', "v"),
                    Map.entry('г', "g"),
                    Map.entry('ғ', "g"),
                    Map.entry('д', "d"),
                    Map.entry('е', "e"),
                    Map.entry('ё', "yo"),
                    Map.entry('ж', "zh"),
                    Map.entry('з', "z"),
                    Map.entry('и', "i"),
                    Map.entry('ӣ', "i"),
                    Map.entry('й', "y"),
                    Map.entry('к', "k"),
                    Map.entry('қ', "k"),
                    Map.entry('л', "l"),
                    Map.entry('м', "m"),
                    Map.entry('н', "n"),
                    Map.entry('о', "o"),
                    Map.entry('п', "p"),
                    Map.entry('р', "r"),
                    Map.entry('с', "s"),
                    Map.entry('т', "t"),
                    Map.entry('у', "u"),
                    Map.entry('ӯ', "u"),
                    Map.entry('ф', "f"),
                    Map.entry('х', "h"),
                    Map.entry('ҳ', "h"),
                    Map.entry('ц', "ts"),
                    Map.entry('ч', "ch"),
                    Map.entry('ҷ', "j"),
                    Map.entry('ш', "sh"),
                    Map.entry('щ', "sh"),
                    Map.entry('ъ', ""),
                    Map.entry('ы', "y"),
                    Map.entry('ь', ""),
                    Map.entry('э', "e"),
                    Map.entry('ю', "yu"),
                    Map.entry('я', "ya"));

    private NameFold() {}

    static String of(String word) {
        var folded = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(
                        it ->
                                folded.append(
                                        LATIN.getOrDefault((char) it, String.valueOf((char) it))));
        return folded.toString()
                .replace("dzh", "j")
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("q", "k")
                .replaceFirst("^ye", "e");
    }
}
