package org.notorturetj.client.search;

import java.util.HashMap;
import java.util.Map;

/**
 * Personal forms of the Tajik verbs that {@code tajik.tsv} lists: with ме-, with на-, of both
 * stems, participles and infinitives.
 */
final class TajikVerbs {
    private static final String[] PERSONS = {
        "янд", "анд", "ям", "ам", "яд", "ад", "ем", "ед", "ен", "и", ""
    };
    private static final String[] SURE_PERSONS = {"янд", "анд", "яд", "ад", "ем", "ед"};
    private static final String[] PAST = {
        "аанд", "ааст", "агон", "анро", "аам", "аед", "аем", "анд", "ани", "аги", "ам", "ан", "аи",
        "ем", "ед", "а", "и", ""
    };

    private static final Map<String, String> PAST_STEMS = new HashMap<>();
    private static final Map<String, String> PRESENT_STEMS = new HashMap<>();

    static {
        for (String[] row : Table.read("tajik.tsv")) {
            if ("verb".equals(row[0])) {
                String[] past = row[1].split(" ", -1);
                for (String each : past) {
                    PAST_STEMS.put(each, past[0]);
                }
                for (String each : row[2].split(" ", -1)) {
                    PRESENT_STEMS.put(each, past[0]);
                }
            }
        }
    }

    private TajikVerbs() {}

    /** The first past stem, if a word is a form of a verb of the list; otherwise null. */
    static String stem(String word) {
        String stem = positive(word);
        return stem == null && word.startsWith("на") ? positive(word.substring(2)) : stem;
    }

    private static String positive(String word) {
        String past = found(word, PAST, PAST_STEMS);
        if (past != null) {
            return past;
        }
        if (word.startsWith("ме")) {
            String form = word.substring(2);
            String imperfect = found(form, PAST, PAST_STEMS);
            return imperfect != null ? imperfect : found(form, PERSONS, PRESENT_STEMS);
        }
        // Without ме- the beginning may be a noun: зан is a woman, зананд they beat.
        return found(word, SURE_PERSONS, PRESENT_STEMS);
    }

    private static String found(String word, String[] endings, Map<String, String> stems) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                String stem = stems.get(word.substring(0, word.length() - ending.length()));
                if (stem != null) {
                    return stem;
                }
            }
        }
        return null;
    }
}
