package org.notorturetj.content.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The members of a text that people read. */
final class TextMembers {
    private static final Set<String> NOT_WORDS =
            Set.of("slug", "date", "precision", "language", "legacyUrl", "legacyUrls", "url");

    private TextMembers() {}

    /** Their words, by JSON pointer. */
    static Map<String, String> of(JsonNode text) {
        Map<String, String> words = new LinkedHashMap<>();
        collect("", text, words);
        return words;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> words) {
        if (node.isTextual()) {
            words.put(pointer, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), words);
            }
        } else {
            node.properties()
                    .forEach(
                            member -> {
                                if (!NOT_WORDS.contains(member.getKey())) {
                                    collect(
                                            pointer + "/" + member.getKey(),
                                            member.getValue(),
                                            words);
                                }
                            });
        }
    }
}
