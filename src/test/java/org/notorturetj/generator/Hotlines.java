package org.notorturetj.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generates hotlines that nobody can call: country code 999 is not assigned. */
final class Hotlines extends Maker {
    /** After the real hotlines. */
    private static final int FIRST_RANK = 1000;

    private static final List<String> CHANNELS = List.of("voice", "whatsapp", "telegram");

    Hotlines(long seed) {
        super(seed, "hotline");
    }

    @Override
    GeneratedDocument make(int number) {
        Dice dice = dice(number);
        List<String> channels = dice.someOf(CHANNELS, 1, CHANNELS.size());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", dice.base32(16));
        facts.put("rank", FIRST_RANK + number);
        facts.put("status", "active");
        facts.put("channels", channels.stream().map(type -> channel(type, number)).toList());
        facts.put("hours", Map.of("mode", "unknown", "outOfHours", dice.chance(50)));
        facts.put("serves", dice.someOf(Directory.REGIONS, 0, 2));
        facts.put("audience", dice.someOf(Directory.AUDIENCES, 0, 2));
        return new GeneratedDocument(
                folder(number), facts, inAllLanguages(prose -> text(prose, dice, channels)));
    }

    private static Map<String, Object> channel(String type, int number) {
        return Map.of(
                "type",
                type,
                "number",
                "+999%09d".formatted(number),
                "asPrinted",
                "+999 %09d".formatted(number));
    }

    private static Map<String, Object> text(Prose prose, Dice dice, List<String> channels) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("name", prose.title(dice).replaceAll("^(.{100}).*$", "$1"));
        text.put("description", prose.sentence(dice));
        text.put("hoursNote", prose.sentence(dice));
        text.put("source", prose.line(dice, 3, 6));
        text.put(
                "riskNotes",
                channels.stream()
                        .collect(Collectors.toMap(type -> type, type -> prose.sentence(dice))));
        return text;
    }
}
