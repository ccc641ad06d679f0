package org.notorturetj.support.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.platform.RandomId;

/**
 * Invented content in the format of the desk API. Phone numbers use +999, a code that the ITU has
 * not assigned.
 */
public final class Invented {
    /** The case code of every invented alert. */
    public static final String CASE_OF_ALERTS = "aaaaaa";

    private Invented() {}

    /** Facts of an article. */
    public static Map<String, Object> articleFacts(String kind) {
        return Map.of("kind", kind, "section", "activities");
    }

    /** A text of an article. */
    public static Map<String, Object> articleText(String slug, String title) {
        return Map.of(
                "slug", slug, "title", title, "summary", "Invented.", "body", title + "\n\nText.");
    }

    /** Facts of a guide. */
    public static Map<String, Object> guideFacts() {
        return Map.of("rank", 900, "level", "basic", "lawAsOf", "2020-01-01");
    }

    /** A text of a guide. */
    public static Map<String, Object> guideText(String slug, String title) {
        return Map.of(
                "slug",
                slug,
                "title",
                title,
                "summary",
                "Invented.",
                "body",
                "Text.",
                "steps",
                List.of(Map.of("id", "one", "title", "One", "text", "Do it.")),
                "sources",
                List.of(Map.of("title", "Invented.")));
    }

    /** Facts of a single hotline. */
    public static Map<String, Object> lineFacts(String number) {
        return Map.of(
                "rank",
                900,
                "status",
                "active",
                "channels",
                List.of(Map.of("type", "voice", "number", number, "asPrinted", number)),
                "hours",
                Map.of("mode", "unknown", "outOfHours", true));
    }

    /** Facts of a hotline that is only shown together with another. */
    public static Map<String, Object> lineFacts(String number, String pairedWith) {
        var facts = new java.util.TreeMap<>(lineFacts(number));
        facts.put("pairedWith", pairedWith);
        return facts;
    }

    /** A text of a hotline. */
    public static Map<String, Object> lineText(Language language) {
        return Map.of(
                "name",
                "Line " + language.tag(),
                "description",
                "Invented.",
                "source",
                "Invented.",
                "riskNotes",
                Map.of("voice", "Invented."));
    }

    /** Facts of an active alert. */
    public static Map<String, Object> alertFacts(Instant expiresAt) {
        return Map.of(
                "rank",
                1,
                "nid",
                RandomId.ofDocument(),
                "case",
                CASE_OF_ALERTS,
                "update",
                "0000000000000000",
                "regions",
                List.of("TJ-DU"),
                "expiresAt",
                expiresAt.toString(),
                "state",
                "active");
    }

    /** A text of an alert. */
    public static Map<String, Object> alertText(Language language) {
        return Map.of("title", "Alert " + language.tag(), "summary", "Invented.");
    }
}
