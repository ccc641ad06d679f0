package org.notorturetj.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Generates guides of about 4,000 characters, the size that the byte budgets assume. */
final class Guides extends Maker {
    /** After the real guides. */
    private static final int FIRST_RANK = 1000;

    private final Hotlines hotlines;
    private final int hotlineCount;

    Guides(long seed, Hotlines hotlines, int hotlineCount) {
        super(seed, "guide");
        this.hotlines = hotlines;
        this.hotlineCount = hotlineCount;
    }

    @Override
    GeneratedDocument make(int number) {
        Dice dice = dice(number);
        int steps = dice.between(4, 8);
        int items = dice.between(4, 8);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", dice.base32(16));
        facts.put("rank", FIRST_RANK + number);
        facts.put("level", dice.oneOf(Directory.LEVELS));
        facts.put("audience", dice.someOf(Directory.AUDIENCES, 1, 3));
        facts.put("topics", dice.someOf(Directory.TOPICS, 1, 3));
        facts.put("regions", List.of());
        facts.put(
                "hotlines",
                hotlineCount == 0
                        ? List.of()
                        : List.of(hotlines.key(dice.between(1, hotlineCount))));
        return new GeneratedDocument(
                folder(number),
                facts,
                inAllLanguages(prose -> text(prose, dice, number, steps, items)));
    }

    private static Map<String, Object> text(
            Prose prose, Dice dice, int number, int steps, int items) {
        Map<String, Object> text = new LinkedHashMap<>();
        String title = prose.title(dice);
        text.put("slug", Slug.of(title, number));
        text.put("title", title);
        text.put("summary", prose.summary(dice));
        text.put("body", prose.body(dice, 1_000));
        text.put("steps", list(steps, i -> step(prose, dice, i)));
        text.put("checklist", list(items, i -> item(prose, dice, i)));
        text.put("sources", List.of(Map.of("title", prose.line(dice, 4, 8), "date", "2020")));
        return text;
    }

    private static Map<String, Object> step(Prose prose, Dice dice, int number) {
        return Map.of(
                "id",
                "step-" + number,
                "title",
                prose.line(dice, 3, 6),
                "text",
                prose.body(dice, 700));
    }

    private static Map<String, Object> item(Prose prose, Dice dice, int number) {
        return Map.of("id", "item-" + number, "text", prose.sentence(dice));
    }

    private static List<Map<String, Object>> list(
            int size, IntFunction<Map<String, Object>> element) {
        return IntStream.rangeClosed(1, size).mapToObj(element).toList();
    }
}
