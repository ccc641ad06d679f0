package org.notorturetj.desk.type;

import java.util.List;
import java.util.Map;

import org.notorturetj.api.desk.facts.HotlineFacts;

/** What members require of each other. */
final class Conditions {
    private Conditions() {}

    /** Weekly hours, and no others, have a week, which is not empty. */
    static Map<String, Object> of(Class<?> content) {
        return content == HotlineFacts.Opening.class
                ? Map.of(
                        "if", Map.of("properties", Map.of("mode", Map.of("const", "weekly"))),
                        "then",
                                Map.of(
                                        "required",
                                        List.of("week"),
                                        "properties",
                                        Map.of("week", Map.of("type", "array", "minItems", 1))),
                        "else", Map.of("properties", Map.of("week", Map.of("type", "null"))))
                : Map.of();
    }
}
