package org.notorturetj.content.nameguard.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.notorturetj.platform.text.Slugs;

/** Ways to write a name that have nothing to do with grammar. */
final class Tricks {
    private static final String CYRILLIC = "АВЕКМНОРСТУХаеорсух";
    private static final String LATIN = "ABEKMHOPCTYXaeopcyx";

    private final Random random;

    Tricks(Random random) {
        this.random = random;
    }

    Map<String, String> of(String given, String surname) {
        String full = given + " " + surname;
        Map<String, String> tricks = new LinkedHashMap<>();
        tricks.put("capitals", full.toUpperCase(Locale.ROOT));
        tricks.put("small letters", full.toLowerCase(Locale.ROOT));
        tricks.put("no-break space", given + "\u00a0" + surname);
        tricks.put("line break", given + "\n" + surname);
        tricks.put("two lines", surname + "\r\n\r\n" + given);
        tricks.put("with a comma", surname + ", " + given);
        tricks.put("soft hyphens", inside(full, "\u00ad"));
        tricks.put("zero width", inside(inside(full, "\u200b"), "\u2060"));
        tricks.put("bold inside", inside(given, "**") + " " + inside(surname, "**"));
        tricks.put("tags inside", markup(given, "b") + " " + markup(surname, "span class=\"x\""));
        tricks.put("comment inside", inside(full, "<!-- -->"));
        tricks.put("link around", "[" + given + "](https://example.org/a) _" + surname + "_");
        tricks.put("entities", entities(full));
        tricks.put("percent encoding", percent(given) + "%20" + percent(surname));
        tricks.put("hyphen", given + "-" + surname);
        tricks.put(
                "underscore",
                surname.toLowerCase(Locale.ROOT) + "_" + given.toLowerCase(Locale.ROOT));
        tricks.put("hashtag", "#" + given + surname);
        tricks.put(
                "hashtag in small letters",
                "#свободу" + (surname + given).toLowerCase(Locale.ROOT));
        tricks.put("slug", "https://example.org/news/" + Slugs.of("суд " + full) + "-2026");
        tricks.put("slug without hyphens", Slugs.of(full).replace("-", ""));
        tricks.put(
                "file name", "IMG_2026_" + Slugs.of(surname) + "_" + Slugs.of(given) + "_01.jpg");
        tricks.put("split by spaces", split(full, " "));
        tricks.put("split by hyphens", split(given, "-") + " " + split(surname, "-"));
        tricks.put("split by lines", split(full.replace(" ", ""), "\n"));
        tricks.put("syllables", inside(given, "-") + " " + inside(surname, "- "));
        tricks.put("hyphenated at the end of a line", given + " " + inside(surname, "-\n"));
        tricks.put("fullwidth or mathematical", styled(full));
        tricks.put("letters of the other script", lookAlike(full));
        tricks.put("marks on letters", full.replaceAll("(\\p{L})", "$1\u0336"));
        tricks.put("in quotation marks", "«" + given + "» (" + surname + ")");
        return tricks;
    }

    /** With something in the middle of a word, or of each of two. */
    private String inside(String name, String what) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
            words.add(word.substring(0, at) + what + word.substring(at));
        }
        return String.join(" ", words);
    }

    private String markup(String word, String tag) {
        int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
        String end = tag.split(" ", -1)[0];
        return "<" + tag + ">" + word.substring(0, at) + "</" + end + ">" + word.substring(at);
    }

    private String entities(String text) {
        var encoded = new StringBuilder();
        text.codePoints()
                .forEach(
                        it ->
                                encoded.append(
                                        random.nextBoolean()
                                                ? Character.toString(it)
                                                : random.nextBoolean()
                                                        ? "&#" + it + ";"
                                                        : "&#x" + Integer.toHexString(it) + ";"));
        return encoded.toString();
    }

    private static String percent(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String split(String text, String by) {
        return String.join(by, text.split(""));
    }

    private static String styled(String text) {
        var styled = new StringBuilder();
        text.codePoints()
                .forEach(
                        it -> {
                            if (it >= 'A' && it <= 'Z') {
                                styled.appendCodePoint(0x1D400 + it - 'A');
                            } else if (it >= 'a' && it <= 'z') {
                                styled.appendCodePoint(0xFF41 + it - 'a');
                            } else {
                                styled.appendCodePoint(it);
                            }
                        });
        return styled.toString();
    }

    /** Some of the letters that look alike in both scripts, but never all. */
    private String lookAlike(String text) {
        boolean cyrillic = CYRILLIC.chars().anyMatch(it -> text.indexOf(it) >= 0);
        String from = cyrillic ? CYRILLIC : LATIN;
        String to = cyrillic ? LATIN : CYRILLIC;
        var changed = new StringBuilder();
        text.chars()
                .forEach(
                        it -> {
                            int at = from.indexOf(it);
                            boolean change = at >= 0 && random.nextInt(3) > 0;
                            changed.append(change ? to.charAt(at) : (char) it);
                        });
        return changed.toString();
    }
}
