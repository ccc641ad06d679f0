package org.notorturetj.content.warning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The members of a text that hold prose. */
final class TextMembers {
    private static final Set<String> NOT_PROSE =
            Set.of("slug", "date", "precision", "language", "legacyUrl", "legacyUrls", "url");

    private TextMembers() {}

    /** The prose, by JSON pointer. */
    static Map<String, String> of(JsonNode text) {
        Map<String, String> prose = new LinkedHashMap<>();
        collect("", text, prose);
        return prose;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> prose) {
        if (node.isTextual()) {
            prose.put(pointer, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), prose);
            }
        } else {
            node.properties()
                    .forEach(
                            member -> {
                                if (!NOT_PROSE.contains(member.getKey())) {
                                    collect(
                                            pointer + "/" + member.getKey(),
                                            member.getValue(),
                                            prose);
                                }
                            });
        }
    }
}
