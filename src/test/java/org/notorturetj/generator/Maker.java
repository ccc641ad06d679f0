package org.notorturetj.generator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import org.notorturetj.api.text.Language;

/** Generates the documents of one type, each from its number alone. */
abstract class Maker {
    private static final int TAJIK_PERCENT = 35;
    private static final int ENGLISH_PERCENT = 30;

    private final long seed;
    private final String type;
    private final Map<Language, Prose> prose = new EnumMap<>(Language.class);

    Maker(long seed, String type) {
        this.seed = seed;
        this.type = type;
        for (Language language : Language.values()) {
            prose.put(language, new Prose(language));
        }
    }

    abstract GeneratedDocument make(int number);

    String folderOfType() {
        return type + "s";
    }

    String folder(int number) {
        return folderOfType() + "/" + key(number);
    }

    String key(int number) {
        return "generated-" + type + "-" + number;
    }

    /** Parses the number in a key. */
    int number(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    }

    Dice dice(int number) {
        return Dice.of(seed, key(number));
    }

    /** All texts in Russian, 35% also in Tajik, 30% also in English. */
    Map<Language, Map<String, Object>> inSomeLanguages(
            Dice dice, Function<Prose, Map<String, Object>> text) {
        Map<Language, Map<String, Object>> texts = new EnumMap<>(Language.class);
        texts.put(Language.RU, text.apply(prose.get(Language.RU)));
        if (dice.chance(TAJIK_PERCENT)) {
            texts.put(Language.TG, text.apply(prose.get(Language.TG)));
        }
        if (dice.chance(ENGLISH_PERCENT)) {
            texts.put(Language.EN, text.apply(prose.get(Language.EN)));
        }
        return texts;
    }

    /** Texts in all three languages, for what a person in danger needs. */
    Map<Language, Map<String, Object>> inAllLanguages(Function<Prose, Map<String, Object>> text) {
        Map<Language, Map<String, Object>> texts = new EnumMap<>(Language.class);
        prose.forEach((language, words) -> texts.put(language, text.apply(words)));
        return texts;
    }

    static String written(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
