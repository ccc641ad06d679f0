package org.notorturetj.content.contactpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Parts of numbers in several items of one list, such as the titles of a guide's steps: an app
 * shows them below each other.
 */
final class ScatteredMembers {
    /** Digits with what divides them, and no more than a number has. */
    private static final Pattern PART = Pattern.compile("[^\\p{L}]{0,40}[0-9][^\\p{L}]{0,40}");

    private ScatteredMembers() {}

    /**
     * The items that hold nothing but digits, one below the other, for each member of the items.
     */
    static List<String> in(JsonNode node) {
        List<String> texts = new ArrayList<>();
        collect(node, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isArray()) {
            Map<String, List<String>> parts = new LinkedHashMap<>();
            for (JsonNode item : node) {
                add("", item, parts);
                item.properties().forEach(it -> add(it.getKey(), it.getValue(), parts));
            }
            parts.values().stream()
                    .filter(all -> all.size() > 1)
                    .map(all -> String.join("\n\n", all))
                    .forEach(texts::add);
        }
        node.forEach(it -> collect(it, texts));
    }

    private static void add(String member, JsonNode value, Map<String, List<String>> parts) {
        if (value.isTextual() && PART.matcher(value.textValue()).matches()) {
            parts.computeIfAbsent(member, any -> new ArrayList<>()).add(value.textValue());
        }
    }
}
