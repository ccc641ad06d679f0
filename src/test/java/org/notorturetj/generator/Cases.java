package org.notorturetj.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Generates cases of invented people, who are identified by initials. */
final class Cases extends Maker {
    Cases(long seed) {
        super(seed, "case");
    }

    @Override
    GeneratedDocument make(int number) {
        Dice dice = dice(number);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", dice.base32(16));
        facts.put("code", dice.base32(6));
        facts.put("status", dice.chance(60) ? "open" : "closed");
        facts.put("regions", dice.someOf(Directory.REGIONS, 1, 1));
        facts.put("topics", dice.someOf(Directory.TOPICS, 1, 3));
        String publishedAt = written(dice.moment());
        facts.put(
                "began",
                Map.of("date", publishedAt.substring(0, "YYYY-MM".length()), "precision", "month"));
        facts.put("publishedAt", publishedAt);
        String initials = initial(dice) + " " + initial(dice);
        return new GeneratedDocument(
                folder(number), facts, inSomeLanguages(dice, prose -> text(prose, dice, initials)));
    }

    private static Map<String, Object> text(Prose prose, Dice dice, String initials) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("initials", initials);
        text.put("title", prose.title(dice));
        text.put("summary", prose.summary(dice));
        text.put("body", prose.body(dice, dice.mostlySmall(1_000, 6_000)));
        return text;
    }

    private static String initial(Dice dice) {
        return (char) dice.between('A', 'Z') + ".";
    }
}
