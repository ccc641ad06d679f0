package org.notorturetj.generator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Generates articles, most of the documents, of every kind, section, topic and region. */
final class Articles extends Maker {
    private static final int MIN_BYTES = 1_000;
    private static final int MAX_BYTES = 12_000;
    private static final int CASE_PERCENT = 5;

    private final Cases cases;
    private final int caseCount;

    Articles(long seed, Cases cases, int caseCount) {
        super(seed, "article");
        this.cases = cases;
        this.caseCount = caseCount;
    }

    @Override
    GeneratedDocument make(int number) {
        Dice dice = dice(number);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("id", dice.base32(16));
        facts.put("kind", dice.oneOf(Directory.KINDS));
        facts.put("section", dice.oneOf(Directory.SECTIONS));
        facts.put("topics", dice.someOf(Directory.TOPICS, 1, 3));
        facts.put("regions", dice.someOf(Directory.REGIONS, 0, 2));
        if (caseCount > 0 && dice.chance(CASE_PERCENT)) {
            facts.put("case", cases.key(dice.between(1, caseCount)));
        }
        facts.put("publishedAt", written(dice.moment()));
        return new GeneratedDocument(
                folder(number), facts, inSomeLanguages(dice, prose -> text(prose, dice, number)));
    }

    private static Map<String, Object> text(Prose prose, Dice dice, int number) {
        Map<String, Object> text = new LinkedHashMap<>();
        String title = prose.title(dice);
        text.put("slug", Slug.of(title, number));
        text.put("title", title);
        text.put("summary", prose.summary(dice));
        text.put("body", prose.body(dice, dice.mostlySmall(MIN_BYTES, MAX_BYTES)));
        return text;
    }
}
